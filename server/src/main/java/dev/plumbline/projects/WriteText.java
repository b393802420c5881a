package dev.plumbline.projects;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Templates;
import dev.plumbline.questions.rubric.Rubrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of a text. Started work keeps the version it was claimed under. */
@Component
class WriteText {
  sealed interface Writing {
    record Written(int version) implements Writing {}

    record Flawed(List<Flaw> flaws) implements Writing {}

    /** Somebody wrote a version since the one that this text is based on. */
    record Outrun() implements Writing {}
  }

  private final ProjectRows rows;
  private final ProjectSettings settings;
  private final AuditTrail audit;

  WriteText(ProjectRows rows, ProjectSettings settings, AuditTrail audit) {
    this.rows = rows;
    this.settings = settings;
    this.audit = audit;
  }

  @Transactional
  public Writing write(
      ProjectAccess access, TextKind kind, String markdown, String note, int basedOn) {
    var flaws = kind == TextKind.RUBRIC ? flaws(access, markdown) : List.<Flaw>of();
    if (!flaws.isEmpty()) {
      return new Writing.Flawed(flaws);
    }
    var version = rows.addText(access.project(), kind, basedOn, markdown, note, access.account());
    if (version == null) {
      return new Writing.Outrun();
    }
    audit.record(
        access.account(),
        "text-written",
        access.organization(),
        Map.of("project", access.uid(), "text", kind.toString(), "version", version));
    return new Writing.Written(version);
  }

  private List<Flaw> flaws(ProjectAccess access, String markdown) {
    var parsed = Rubrics.parse(markdown);
    var flaws = new ArrayList<>(parsed.flaws());
    var template = settings.view(access).template();
    for (var flaw : Templates.check(template, parsed.rubric())) {
      flaws.add(CreateProject.under("template", flaw));
    }
    return flaws;
  }
}
