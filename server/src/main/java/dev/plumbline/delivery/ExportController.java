package dev.plumbline.delivery;

import dev.plumbline.accounts.ApiKeyScope;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.delivery.Exports.ExportView;
import dev.plumbline.delivery.Exports.Stored;
import dev.plumbline.delivery.PlanExport.Planning;
import dev.plumbline.delivery.PreviewExport.ExportPreview;
import dev.plumbline.kernel.Page;
import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.Right;
import dev.plumbline.sentences.RefusedValue;
import dev.plumbline.sentences.Sentence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {
  /**
   * A format as a project can use it.
   *
   * @param reason why not, if it is not available
   */
  record FormatView(
      String id,
      Sentence title,
      Sentence description,
      boolean available,
      @Nullable Sentence reason,
      List<Sentence> losses,
      String loads,
      List<Format.FormatOption> options) {}

  record RequestedExport(UUID id) {}

  private final CheckAccess access;
  private final PlanExport planning;
  private final PreviewExport preview;
  private final RequestExport request;
  private final Exports exports;
  private final StoredFiles files;

  ExportController(
      CheckAccess access,
      PlanExport planning,
      PreviewExport preview,
      RequestExport request,
      Exports exports,
      StoredFiles files) {
    this.access = access;
    this.planning = planning;
    this.preview = preview;
    this.request = request;
    this.exports = exports;
    this.files = files;
  }

  @ApiKeyScope("export")
  @GetMapping("/api/v1/projects/{project}/formats")
  List<FormatView> formats(@PathVariable UUID project, CurrentAccount who) {
    var granted = access.check(project, who, Right.TAKE);
    var template = planning.template(granted.project());
    var title = exports.projectTitle(granted.project());
    return Formats.all().stream()
        .map(
            format -> {
              var reason = format.unavailable(template);
              var chosen = Formats.chosen(format, template, Map.of());
              return new FormatView(
                  format.id(),
                  format.title(),
                  format.description(),
                  reason.isEmpty(),
                  reason.orElse(null),
                  format.losses(template, chosen),
                  format.loads(FileNames.of(title, format)),
                  format.options(template));
            })
        .toList();
  }

  /** Options are further parameters, named as they are. */
  @ApiKeyScope("export")
  @GetMapping("/api/v1/projects/{project}/exports/preview")
  ExportPreview preview(
      @PathVariable UUID project,
      @RequestParam String format,
      @RequestParam(defaultValue = "false") boolean includeSurplus,
      @RequestParam(required = false) @Nullable List<String> raters,
      @RequestParam(required = false) @Nullable List<String> states,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable List<UUID> batches,
      @RequestParam Map<String, String> all,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.TAKE);
    var options = new LinkedHashMap<>(all);
    List.of("format", "includeSurplus", "raters", "states", "from", "to", "batches")
        .forEach(options::remove);
    try {
      var filters = new ExportFilters(states, from, to, raters, batches, includeSurplus);
      var order = new ExportOrder(format, options, filters, false);
      return preview.preview(planned(granted.project(), order));
    } catch (IllegalArgumentException e) {
      throw impossible("filters", RefusedValue.reason(e));
    }
  }

  @ApiKeyScope("export")
  @PostMapping("/api/v1/projects/{project}/exports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RequestedExport request(
      @PathVariable UUID project, @RequestBody ExportOrder order, CurrentAccount who) {
    var granted = access.check(project, who, Right.TAKE);
    return new RequestedExport(request.request(granted, planned(granted.project(), order)));
  }

  @ApiKeyScope("export")
  @GetMapping("/api/v1/projects/{project}/exports")
  Page<ExportView> list(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable Integer cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.TAKE);
    int most = Page.limit(limit);
    var rows = exports.of(granted.project(), cursor, most + 1);
    return Page.of(rows, most, view -> "" + exports.find(view.id()).orElseThrow().id());
  }

  @ApiKeyScope("export")
  @GetMapping("/api/v1/exports/{id}")
  ExportView one(@PathVariable UUID id, CurrentAccount who) {
    return exports.view(find(id, who).id());
  }

  /** The file, or a range of it. */
  @ApiKeyScope("export")
  @GetMapping("/api/v1/exports/{id}/files/{name}")
  ResponseEntity<Resource> file(
      @PathVariable UUID id, @PathVariable String name, CurrentAccount who) {
    var export = find(id, who);
    var file = exports.file(export.id(), name).orElseThrow(() -> Problem.notFound().exception());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .eTag(file.sha256())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(new FileSystemResource(files.path(file.sha256())));
  }

  private ExportPlan planned(ProjectId project, ExportOrder order) {
    return switch (planning.plan(project, order)) {
      case Planning.Planned(var plan) -> plan;
      case Planning.Impossible(String path, Sentence message) -> throw impossible(path, message);
    };
  }

  private static RuntimeException impossible(String path, Sentence message) {
    return Problem.of(422, "export-impossible", "This export cannot be made: {0}", message)
        .flaw(path, message)
        .exception();
  }

  private Stored find(UUID id, CurrentAccount who) {
    var stored = exports.find(id).orElseThrow(() -> Problem.notFound().exception());
    access.check(stored.project(), who, Right.TAKE);
    return stored;
  }
}
