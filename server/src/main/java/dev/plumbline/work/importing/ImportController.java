package dev.plumbline.work.importing;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Csv;
import dev.plumbline.kernel.Page;
import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.web.Translations;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.work.importing.ImportViews.ImportView;
import dev.plumbline.work.importing.LookIntoFile.RowPreview;
import dev.plumbline.work.importing.StartImport.ImportOrder;
import dev.plumbline.work.importing.StartImport.Start;
import dev.plumbline.work.importing.UploadFile.Upload.Uploaded;
import dev.plumbline.work.importing.WithdrawImport.Withdrawal;
import dev.plumbline.work.importing.rows.Mapping;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {
  record PreviewOrder(Mapping mapping) {
    PreviewOrder {
      Objects.requireNonNull(mapping, "mapping");
    }
  }

  record PreviewView(List<RowPreview> preview) {}

  /**
   * @param retired tasks that went
   * @param kept tasks that stay, because people have judged or hold them
   */
  record WithdrawnView(int retired, int kept) {}

  private record Found(ProjectAccess project, StoredImport stored) {}

  private final CheckAccess access;
  private final Imports imports;
  private final ImportViews views;
  private final ImportFlaws flaws;
  private final UploadFile upload;
  private final LookIntoFile look;
  private final StartImport start;
  private final WithdrawImport withdraw;
  private final Translations translations;

  ImportController(
      CheckAccess access,
      Imports imports,
      ImportViews views,
      ImportFlaws flaws,
      UploadFile upload,
      LookIntoFile look,
      StartImport start,
      WithdrawImport withdraw,
      Translations translations) {
    this.access = access;
    this.imports = imports;
    this.views = views;
    this.flaws = flaws;
    this.upload = upload;
    this.look = look;
    this.start = start;
    this.withdraw = withdraw;
    this.translations = translations;
  }

  @GetMapping("/api/v1/projects/{project}/imports")
  Page<ImportView> list(
      @PathVariable UUID project,
      @RequestParam @Nullable Integer cursor,
      @RequestParam @Nullable Integer limit,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.BRING);
    int most = Page.limit(limit);
    var rows = views.of(granted.id(), cursor, most + 1);
    return Page.of(rows, most, view -> "" + imports.find(view.id()).orElseThrow().id());
  }

  @GetMapping("/api/v1/imports/{id}")
  ImportView one(@PathVariable UUID id, CurrentAccount who) {
    return views.one(find(id, who).stored().id());
  }

  /**
   * What was answered to the upload, made anew: for a file that nobody has started to import yet.
   */
  @GetMapping("/api/v1/imports/{id}/upload")
  Uploaded upload(@PathVariable UUID id, CurrentAccount who) throws IOException {
    var found = find(id, who);
    var view = views.one(found.stored().id());
    return upload.describe(
        found.project(), id, view.name(), view.totalBytes(), found.stored().sha256());
  }

  @PostMapping("/api/v1/imports/{id}/preview")
  PreviewView preview(@PathVariable UUID id, @RequestBody PreviewOrder order, CurrentAccount who)
      throws IOException {
    var found = find(id, who);
    var head = look.head(found.stored().sha256());
    return new PreviewView(look.preview(found.project(), head, order.mapping()));
  }

  @PostMapping("/api/v1/imports/{id}/start")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportView start(@PathVariable UUID id, @RequestBody ImportOrder order, CurrentAccount who) {
    var found = find(id, who);
    return switch (start.start(found.project(), found.stored(), order)) {
      case Start.Begun() -> views.one(found.stored().id());
      case Start.Already() ->
          throw Problem.of(409, "import-started", "This file is being taken in, or was.")
              .exception();
      case Start.Flawed(var all) -> {
        var problem = Problem.of(400, "invalid-value", "The mapping does not fit this project.");
        for (var flaw : all) {
          problem = problem.flaw(flaw.path(), flaw.message());
        }
        throw problem.exception();
      }
    };
  }

  /** Every bad line and warning, as CSV. */
  @GetMapping(path = "/api/v1/imports/{id}/errors", produces = "text/csv")
  void errors(@PathVariable UUID id, CurrentAccount who, HttpServletResponse response)
      throws IOException {
    int stored = find(id, who).stored().id();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
    try (var csv = new Csv(response.getOutputStream())) {
      csv.row(List.of("line", "severity", "reason", "excerpt"));
      flaws.each(
          stored,
          f -> csv.row(List.of(f.line(), f.severity(), translations.say(f.reason()), f.excerpt())));
    }
  }

  @PostMapping("/api/v1/imports/{id}/withdraw")
  WithdrawnView withdraw(@PathVariable UUID id, CurrentAccount who) {
    var found = find(id, who);
    return switch (withdraw.withdraw(found.project(), found.stored())) {
      case Withdrawal.Done(int retired, int kept) -> new WithdrawnView(retired, kept);
      case Withdrawal.NotStarted() ->
          throw Problem.of(
                  409,
                  "import-not-in",
                  "Nothing of this import is in the project: it was not started.")
              .exception();
      case Withdrawal.WithdrawnBefore() ->
          throw Problem.of(
                  409,
                  "import-not-in",
                  "Nothing of this import is in the project: it was withdrawn before.")
              .exception();
    };
  }

  private Found find(UUID id, CurrentAccount who) {
    var stored = imports.find(id).orElseThrow(() -> Problem.notFound().exception());
    return new Found(access.check(stored.project(), who, Right.BRING), stored);
  }
}
