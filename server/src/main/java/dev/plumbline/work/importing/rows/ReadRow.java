package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads rows by a mapping and checks what they say against the template. */
public final class ReadRow {
  private final Template template;
  private final Rubric rubric;
  private final JsonMapper json;
  private final RowShape shape;

  public ReadRow(Template template, Rubric rubric, Mapping mapping, JsonMapper json) {
    this.template = template;
    this.rubric = rubric;
    this.json = json;
    var answers = new ForeignAnswers(template, mapping, json);
    this.shape =
        switch (mapping.layout()) {
          case PLUMBLINE -> new CanonicalRows(template);
          case TRANSCRIPT_PAIRS -> new TranscriptRows(template, answers);
          case COLUMNS -> new MappedRows(template, mapping, answers);
        };
  }

  public IncomingTask read(ObjectNode row) throws RefusedRow {
    var task = shape.read(row);
    for (var judgment : task.judgments()) {
      check(task, judgment.answers());
    }
    return task;
  }

  /** The answers as the question kinds know them; a kind that is left out is the question's. */
  public Map<String, Answer> answers(ObjectNode answers) throws RefusedRow {
    var bound = new LinkedHashMap<String, Answer>();
    for (var entry : answers.properties()) {
      var question = template.question(entry.getKey());
      if (question.isEmpty()) {
        throw new RefusedRow("answers.{0}: the template has no such question", entry.getKey());
      }
      var type = QuestionTypes.of(question.get());
      bound.put(entry.getKey(), bind(entry.getKey(), entry.getValue(), type.id(), type.answer()));
    }
    return bound;
  }

  public Sheet sheet(Map<String, Value> values, IncomingTask task, Map<String, Answer> answers) {
    return Sheet.of(template, values, rubric, task.criteria()).with(answers);
  }

  private Answer bind(String question, JsonNode node, String kind, Class<? extends Answer> type)
      throws RefusedRow {
    if (!(node instanceof ObjectNode answer)) {
      throw new RefusedRow("answers.{0}: not an object", question);
    }
    if (!answer.hasNonNull("kind")) {
      answer.put("kind", kind);
    }
    try {
      var bound = json.treeToValue(answer, Answer.class);
      if (type.isInstance(bound)) {
        return bound;
      }
    } catch (JacksonException e) {
      // said below
    }
    throw new RefusedRow("answers.{0}: no answer of kind {1}", question, kind);
  }

  private void check(IncomingTask task, ObjectNode answers) throws RefusedRow {
    if (answers.isEmpty()) {
      throw new RefusedRow("a judgment needs answers");
    }
    var bound = answers(answers);
    var sheet = sheet(task.values(), task, bound);
    for (var entry : bound.entrySet()) {
      var question = template.question(entry.getKey()).orElseThrow();
      var type = QuestionTypes.of(question);
      List<Flaw> flaws = type.check(question, entry.getValue(), sheet);
      if (!flaws.isEmpty()) {
        var first = flaws.getFirst();
        throw new RefusedRow("answers.{0}.{1}: {2}", entry.getKey(), first.path(), first.message());
      }
    }
  }
}
