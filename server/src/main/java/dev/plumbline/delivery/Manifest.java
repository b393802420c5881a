package dev.plumbline.delivery;

import dev.plumbline.delivery.Exports.ExportFile;
import dev.plumbline.delivery.Exports.Stored;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What an export holds, and what it does not. */
record Manifest(
    Stored export,
    ExportPlan plan,
    String projectTitle,
    Tally tally,
    SequencedMap<String, Long> leftOut,
    ExportFile rows) {
  SequencedMap<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("export", export.uid());
    json.put("project", projectTitle);
    json.put("requestedAt", export.requestedAt());
    json.put("format", plan.format().id());
    json.put("options", plan.chosen());
    json.put("filters", filters());
    json.put("versions", tally.versions());
    json.put("counts", tally.counts(leftOut));
    json.put("columns", plan.format().columns(plan.template(), plan.chosen()));
    json.put("losses", losses());
    json.put("files", List.of(file()));
    return json;
  }

  List<String> losses() {
    return plan.format().losses(plan.template(), plan.chosen()).stream()
        .map(Sentence::toString)
        .toList();
  }

  SequencedMap<String, Object> filters() {
    var filters = new LinkedHashMap<String, Object>();
    filters.put("states", plan.filters().statesOrAll());
    filters.put("from", plan.filters().from());
    filters.put("to", plan.filters().to());
    filters.put("raters", plan.filters().ratersOrAll());
    filters.put("batches", plan.filters().batches());
    filters.put("includeSurplus", plan.filters().includeSurplus());
    filters.put("allRevisions", plan.allRevisions());
    return filters;
  }

  private Map<String, Object> file() {
    var file = new LinkedHashMap<String, Object>();
    file.put("name", rows.name());
    file.put("bytes", rows.bytes());
    file.put("sha256", rows.sha256());
    file.put("rows", tally.rows());
    return file;
  }
}
