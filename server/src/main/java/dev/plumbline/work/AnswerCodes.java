package dev.plumbline.work;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.capabilities.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The narrow projection for measuring: what each current judgment says, as codes on units. Filled
 * through the seam, in the transaction that stores the judgment.
 */
@Repository
public class AnswerCodes {
  /**
   * A judgment whose codes shall be the current ones of its rater on its task.
   *
   * @param answers those to questions that are shown
   */
  public record Coded(
      int project, long task, int rater, Sheet sheet, Map<String, Answer> answers) {}

  /**
   * The codes of one judgment, measure after measure; each has as many units, and codes beside
   * them, as its count says.
   */
  public record Columns(
      List<String> questions,
      List<String> measures,
      List<Integer> counts,
      List<String> units,
      List<Integer> codes) {
    private static Columns empty() {
      return new Columns(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    private void add(String question, String measure, Consumer<Units> coding) {
      int before = units.size();
      coding.accept(
          (unit, code) -> {
            units.add(unit);
            codes.add(code);
          });
      if (units.size() > before) {
        questions.add(question);
        measures.add(measure);
        counts.add(units.size() - before);
      }
    }
  }

  private record Row(int project, long task, int rater, Columns codes) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AnswerCodes(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Puts them in the place of those that were current. */
  public void store(List<Coded> judgments) {
    if (judgments.isEmpty()) {
      return;
    }
    var rows =
        judgments.stream()
            .map(j -> new Row(j.project(), j.task(), j.rater(), of(j.sheet(), j.answers())))
            .toList();
    jdbc.sql(
            """
            insert into work.answer_code
                   (project_id, task_id, rater_id, questions, measures, counts, units, codes)
            select r.project, r.task, r.rater, c.questions, c.measures, c.counts, c.units, c.codes
              from json_to_recordset(:rows::json)
                   r (project int, task bigint, rater int, codes json)
             cross join lateral json_to_record(r.codes)
                   c (questions text[], measures text[], counts int[], units text[], codes int[])
                on conflict (project_id, task_id, rater_id)
                do update set questions = excluded.questions, measures = excluded.measures,
                              counts = excluded.counts, units = excluded.units,
                              codes = excluded.codes
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /** No judgment of this rater stands any more. */
  public void forget(int project, long task, int rater) {
    jdbc.sql(
            """
            delete from work.answer_code
             where project_id = :project and task_id = :task and rater_id = :rater
            """)
        .param("project", project)
        .param("task", task)
        .param("rater", rater)
        .update();
  }

  /**
   * What a sheet says.
   *
   * @param answers those to questions that are shown
   */
  public static Columns of(Sheet asked, Map<String, Answer> answers) {
    var columns = Columns.empty();
    var sheet = asked.with(answers);
    for (var question : sheet.template().questions()) {
      var answer = answers.get(question.id());
      var coded = QuestionTypes.coded(question);
      if (coded.isEmpty() || !QuestionTypes.of(question).answer().isInstance(answer)) {
        continue;
      }
      for (var measure : coded.get().measures(question)) {
        columns.add(
            question.id(),
            measure.name(),
            units -> coded.get().code(question, answer, sheet, measure, units));
      }
    }
    return columns;
  }
}
