package dev.plumbline.projects;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.ProjectTexts.TextVersion;
import dev.plumbline.projects.ProjectTexts.TextVersionView;
import dev.plumbline.projects.WriteText.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{project}/texts/{kind:guidelines|rubric}")
class TextsController {
  private static final int LONGEST = 500_000;

  record NewText(String markdown, @Nullable String note, int basedOn) {
    NewText {
      if (markdown == null || markdown.length() > LONGEST) {
        throw new IllegalArgumentException("a text has at most 500,000 characters");
      }
      if (markdown.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a text cannot hold the NUL character");
      }
      if (note != null && note.length() > 500) {
        throw new IllegalArgumentException("a note has at most 500 characters");
      }
    }
  }

  record WrittenText(int version) {}

  private final CheckAccess access;
  private final ProjectTexts texts;
  private final WriteText write;

  TextsController(CheckAccess access, ProjectTexts texts, WriteText write) {
    this.access = access;
    this.texts = texts;
    this.write = write;
  }

  @GetMapping
  List<TextVersion> versions(
      @PathVariable UUID project, @PathVariable String kind, CurrentAccount who) {
    return texts.versions(access.check(project, who, Right.SEE), kind(kind));
  }

  @GetMapping("/{version}")
  TextVersionView version(
      @PathVariable UUID project,
      @PathVariable String kind,
      @PathVariable int version,
      CurrentAccount who) {
    return texts
        .version(access.check(project, who, Right.SEE), kind(kind), version)
        .orElseThrow(() -> Problem.notFound().exception());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WrittenText write(
      @PathVariable UUID project,
      @PathVariable String kind,
      @RequestBody NewText body,
      CurrentAccount who) {
    var checked = access.check(project, who, Right.DESIGN);
    var note = body.note() == null ? "" : body.note().strip();
    return switch (write.write(checked, kind(kind), body.markdown(), note, body.basedOn())) {
      case Writing.Written written -> new WrittenText(written.version());
      case Writing.Outrun outrun ->
          throw Problem.of(
                  409,
                  "text-changed",
                  "Somebody wrote a newer version meanwhile. Yours is not saved; compare them.")
              .exception();
      case Writing.Flawed flawed -> throw problem(flawed).exception();
    };
  }

  private static TextKind kind(String kind) {
    return kind.equals("rubric") ? TextKind.RUBRIC : TextKind.GUIDELINES;
  }

  private static Problem problem(Writing.Flawed flawed) {
    var problem = Problem.of(422, "text-flawed", "The text cannot be used like this.");
    for (var flaw : flawed.flaws()) {
      problem = problem.flaw(flaw.path(), flaw.message());
    }
    return problem;
  }
}
