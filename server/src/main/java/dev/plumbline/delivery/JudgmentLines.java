package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.questions.Template;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Every judgment whole, one a line. */
final class JudgmentLines implements Format {
  private static final String NESTED = "nested";

  @Override
  public String id() {
    return "jsonl";
  }

  @Override
  public Sentence title() {
    return Sentence.of("All judgments (JSONL)");
  }

  @Override
  public Sentence description() {
    return Sentence.of(
        "One line for each judgment: the task's content, the answers, who, when, how long.");
  }

  @Override
  public Rows rows() {
    return Rows.JSON_LINES;
  }

  @Override
  public Optional<Sentence> unavailable(Template template) {
    return Optional.empty();
  }

  @Override
  public List<FormatOption> options(Template template) {
    return List.of(
        new FormatOption(
            NESTED,
            Sentence.of("Answers and metadata as"),
            List.of(
                new FormatOptionValue(
                    "text", Sentence.of("JSON in a text: every row has one shape")),
                new FormatOptionValue("objects", Sentence.of("objects"))),
            "text"));
  }

  @Override
  public SequencedMap<String, String> columns(Template template, Map<String, String> chosen) {
    var columns = new LinkedHashMap<String, String>();
    columns.put("judgment", "id of the judgment");
    columns.put("task", "id of the task");
    columns.put("external_id", "the task's id in the imported file, null if it had none");
    columns.put("batch", "id of the import it came with");
    columns.put("rater", "pseudonym or imported id");
    columns.put("rater_kind", "human, external or model");
    columns.put("revision", "1, 2 …: a correction is the next revision");
    columns.put("current", "whether it stands, not replaced and not withdrawn");
    columns.put("withdrawn", "whether the rater took it back");
    columns.put("surplus", "whether it came beyond the overlap");
    columns.put("submitted_at", "ISO 8601, UTC");
    columns.put("active_seconds", "time on the task, null if unknown");
    columns.put("idle_seconds", "time away, null if unknown");
    columns.put("research_seconds", "declared research, null if unknown");
    columns.put("template_version", "the template it answers");
    columns.put("guidelines_version", "the guidelines it followed, null if imported");
    columns.put("rubric_version", "the rubric it followed, null if imported");
    columns.put("order_shown", "ids of the responses as they were shown, null if imported");
    columns.put("values", "what the task shows, by input");
    columns.put("criteria", "criteria of the task itself");
    columns.put("models", "response and model");
    columns.put("metadata", "what came with the task");
    columns.put("answers", "by question, tagged by kind");
    return columns;
  }

  @Override
  public List<Sentence> losses(Template template, Map<String, String> chosen) {
    return List.of();
  }

  @Override
  public String loads(String file) {
    return """
    import json
    from datasets import load_dataset
    rows = load_dataset("json", data_files="%s", split="train")
    answers = [json.loads(row["answers"]) for row in rows]"""
        .formatted(file);
  }

  @Override
  public RowMaker open(Template template, Map<String, String> chosen) {
    boolean text = !"objects".equals(chosen.get(NESTED));
    return (task, out) ->
        task.judgments().forEach(judgment -> out.accept(row(task, judgment, text)));
  }

  private static SequencedMap<String, Object> row(
      DeliveredTask task, Judgment judgment, boolean text) {
    var row = new LinkedHashMap<String, Object>();
    row.put("judgment", judgment.uid());
    row.put("task", task.uid());
    row.put("external_id", task.externalId());
    row.put("batch", task.batch());
    row.put("rater", judgment.rater());
    row.put("rater_kind", judgment.raterKind());
    row.put("revision", judgment.revision());
    row.put("current", judgment.current());
    row.put("withdrawn", judgment.withdrawn());
    row.put("surplus", judgment.surplus());
    row.put("submitted_at", judgment.submittedAt());
    row.put("active_seconds", judgment.activeSeconds());
    row.put("idle_seconds", judgment.idleSeconds());
    row.put("research_seconds", judgment.researchSeconds());
    row.put("template_version", judgment.templateVersion());
    row.put("guidelines_version", judgment.guidelinesVersion());
    row.put("rubric_version", judgment.rubricVersion());
    row.put("order_shown", judgment.orderShown());
    row.put("values", task.content().path("values"));
    row.put("criteria", task.sheet().taskCriteria());
    row.put("models", models(task));
    row.put("metadata", text ? task.metadata().toString() : task.metadata());
    row.put("answers", text ? judgment.answersJson().toString() : judgment.answersJson());
    return row;
  }

  /** A list and no object, so that every row has one shape. */
  private static List<Map<String, String>> models(DeliveredTask task) {
    var models = new ArrayList<Map<String, String>>();
    task.models()
        .forEach((response, model) -> models.add(Map.of("response", response, "model", model)));
    return models;
  }
}
