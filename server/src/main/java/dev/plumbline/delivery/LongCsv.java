package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.questions.Template;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every single fact of every judgment, one a row, for spreadsheets and statistics programs. */
final class LongCsv implements Format {
  @Override
  public String id() {
    return "csv-long";
  }

  @Override
  public Sentence title() {
    return Sentence.of("Long table (CSV)");
  }

  @Override
  public Sentence description() {
    return Sentence.of("One row for each fact of an answer: task, rater, question, part, value.");
  }

  @Override
  public Rows rows() {
    return Rows.CSV;
  }

  @Override
  public Optional<Sentence> unavailable(Template template) {
    return Optional.empty();
  }

  @Override
  public List<FormatOption> options(Template template) {
    return List.of();
  }

  @Override
  public SequencedMap<String, String> columns(Template template, Map<String, String> chosen) {
    var columns = new LinkedHashMap<String, String>();
    columns.put("task", "id of the task");
    columns.put("external_id", "the task's id in the imported file");
    columns.put("judgment", "id of the judgment");
    columns.put("rater", "pseudonym or imported id");
    columns.put("rater_kind", "human, external or model");
    columns.put("revision", "1, 2 …: a correction is the next revision");
    columns.put("current", "false for one that a later revision replaces");
    columns.put("withdrawn", "whether its rater took it back");
    columns.put("surplus", "whether it came beyond the overlap");
    columns.put("submitted_at", "ISO 8601, UTC");
    columns.put("active_seconds", "time on the task, if known");
    columns.put("question", "id of the question");
    columns.put("part", "which fact of its answer");
    columns.put("response", "id of the response that the fact is about, if it is about one");
    columns.put("model", "that response's model, if known");
    columns.put("value", "the fact");
    return columns;
  }

  @Override
  public List<Sentence> losses(Template template, Map<String, String> chosen) {
    return List.of(
        Sentence.of("What tasks show, and their metadata, are in no column."),
        Sentence.of("A text that begins like a formula has an apostrophe before it."));
  }

  @Override
  public String loads(String file) {
    return """
    import pandas
    rows = pandas.read_csv("%s")
    ratings = rows.pivot_table(index=["task", "rater"], columns=["question", "part"], \
    values="value", aggfunc="last")"""
        .formatted(file);
  }

  @Override
  public RowMaker open(Template template, Map<String, String> chosen) {
    return (task, out) -> task.judgments().forEach(judgment -> facts(task, judgment, out));
  }

  private static void facts(
      DeliveredTask task, Judgment judgment, Consumer<SequencedMap<String, ?>> out) {
    var sheet = task.sheet().with(judgment.answers());
    for (var question : sheet.template().questions()) {
      sheet
          .parts(question)
          .forEach((part, value) -> out.accept(row(task, judgment, question.id(), part, value)));
    }
  }

  private static SequencedMap<String, Object> row(
      DeliveredTask task, Judgment judgment, String question, String part, Object value) {
    var response = response(task, part, value);
    var row = new LinkedHashMap<String, Object>();
    row.put("task", task.uid());
    row.put("external_id", task.externalId());
    row.put("judgment", judgment.uid());
    row.put("rater", judgment.rater());
    row.put("rater_kind", judgment.raterKind());
    row.put("revision", judgment.revision());
    row.put("current", judgment.current());
    row.put("withdrawn", judgment.withdrawn());
    row.put("surplus", judgment.surplus());
    row.put("submitted_at", judgment.submittedAt());
    row.put("active_seconds", judgment.activeSeconds());
    row.put("question", question);
    row.put("part", part);
    row.put("response", response);
    row.put("model", response == null ? null : task.models().get(response));
    row.put("value", value);
    return row;
  }

  /** The response that a part's path, or else its value, names. */
  private static @Nullable String response(DeliveredTask task, String part, Object value) {
    for (var segment : part.split("\\.", -1)) {
      if (isResponse(task, segment)) {
        return segment;
      }
    }
    return value instanceof String text && isResponse(task, text) ? text : null;
  }

  private static boolean isResponse(DeliveredTask task, String id) {
    return task.sheet().template().inputs().stream()
        .flatMap(input -> task.sheet().responses(input.id()).stream())
        .anyMatch(response -> response.id().equals(id));
  }
}
