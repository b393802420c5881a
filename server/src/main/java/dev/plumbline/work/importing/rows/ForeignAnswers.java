package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judgments that other tools have written into columns. */
final class ForeignAnswers {
  private final Template template;
  private final Mapping mapping;
  private final JsonMapper binding;

  /**
   * @param binding writes answers as they are stored
   */
  ForeignAnswers(Template template, Mapping mapping, JsonMapper binding) {
    this.template = template;
    this.mapping = mapping;
    this.binding = binding;
  }

  /** The judgment in a row, if its columns hold one. */
  List<IncomingJudgment> judgments(ObjectNode row, Map<String, Value> values) throws RefusedRow {
    var answers = JsonRows.JSON.createObjectNode();
    for (var question : template.questions()) {
      var reading = QuestionTypes.reading(question);
      if (reading.isPresent()) {
        put(answers, question, reading.get(), foreign(row, question, reading.get()), values);
      }
    }
    if (answers.isEmpty()) {
      return List.of();
    }
    var at = cell(row, Targets.AT);
    var seconds = cell(row, Targets.SECONDS);
    return List.of(
        new IncomingJudgment(
            Identity.rater(cell(row, Targets.RATER)),
            at == null || Cells.blank(at) ? null : Cells.moment(at),
            seconds == null || Cells.blank(seconds) ? null : Cells.seconds(seconds),
            answers));
  }

  /** The judgment that prefers one response, for each question that the mapping names. */
  List<IncomingJudgment> judgmentFor(String response, String rater, Map<String, Value> values)
      throws RefusedRow {
    var answers = JsonRows.JSON.createObjectNode();
    for (var question : template.questions()) {
      var reading = QuestionTypes.reading(question);
      if (reading.isPresent() && mapping.column(Targets.answer(question, "")) != null) {
        put(answers, question, reading.get(), Map.of("", response), values);
      }
    }
    return answers.isEmpty()
        ? List.of()
        : List.of(new IncomingJudgment(rater, null, null, answers));
  }

  private void put(
      ObjectNode answers,
      Question question,
      Reading<Question, Answer> reading,
      Map<String, Object> foreign,
      Map<String, Value> values)
      throws RefusedRow {
    if (foreign.isEmpty()) {
      return;
    }
    var sheet = Sheet.of(template, values, Rubric.empty(), List.of());
    var answer = reading.read(question, foreign, sheet);
    if (answer.isEmpty()) {
      throw new RefusedRow(
          "answers.{0}: {1} is no answer to \"{2}\"",
          question.id(), shown(foreign), question.title());
    }
    answers.set(question.id(), binding.valueToTree(answer.get()));
  }

  private Map<String, Object> foreign(
      ObjectNode row, Question question, Reading<Question, Answer> reading) {
    var foreign = new LinkedHashMap<String, Object>();
    for (var place : reading.places(question, template).keySet()) {
      var cell = cell(row, Targets.answer(question, place));
      if (cell != null && !Cells.blank(cell)) {
        foreign.put(place, plain(cell));
      }
    }
    return foreign;
  }

  /** A JSON value, also one that a CSV cell holds as text, as plain Java. */
  private static Object plain(JsonNode cell) {
    var list = Spoken.list(cell);
    if (list != null) {
      var plain = new ArrayList<>();
      list.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    var text = Cells.text(cell);
    return text == null ? cell.toString() : text.strip();
  }

  private static String shown(Map<String, Object> foreign) {
    return foreign.size() == 1
        ? "\"" + foreign.values().iterator().next() + "\""
        : foreign.toString();
  }

  private @Nullable JsonNode cell(ObjectNode row, String target) {
    var column = mapping.column(target);
    return column == null ? null : Cells.cell(row, column);
  }
}
