package dev.plumbline.work;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The narrow projection for measuring: what each current judgment says, as codes on units. Filled
 * through the seam in the transaction that stores the judgment.
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

  private record Row(
      int project,
      long task,
      int rater,
      String question,
      String measure,
      List<String> units,
      List<Integer> codes) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AnswerCodes(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds or replaces, measure by measure; use {@link #forget} first where answers may be fewer. */
  public void store(List<Coded> judgments) {
    var rows = new ArrayList<Row>();
    judgments.forEach(judgment -> addRows(judgment, rows));
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into work.answer_code
                   (task_id, rater_id, question, measure, project_id, units, codes)
            select r.task, r.rater, r.question, r.measure, r.project, r.units, r.codes
              from jsonb_to_recordset(:rows::jsonb)
                   r (project int, task bigint, rater int, question text, measure text,
                      units text[], codes int[])
                on conflict (task_id, rater_id, question, measure)
                do update set units = excluded.units, codes = excluded.codes
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  public void forget(long task, int rater) {
    jdbc.sql("delete from work.answer_code where task_id = :task and rater_id = :rater")
        .param("task", task)
        .param("rater", rater)
        .update();
  }

  private static void addRows(Coded judgment, List<Row> rows) {
    var sheet = judgment.sheet().with(judgment.answers());
    for (var question : sheet.template().questions()) {
      var answer = judgment.answers().get(question.id());
      var coded = QuestionTypes.coded(question);
      if (coded.isEmpty() || !QuestionTypes.of(question).answer().isInstance(answer)) {
        continue;
      }
      for (var measure : coded.get().measures(question)) {
        var units = new ArrayList<String>();
        var codes = new ArrayList<Integer>();
        coded
            .get()
            .code(
                question,
                answer,
                sheet,
                measure,
                (unit, code) -> {
                  units.add(unit);
                  codes.add(code);
                });
        if (!units.isEmpty()) {
          rows.add(
              new Row(
                  judgment.project(),
                  judgment.task(),
                  judgment.rater(),
                  question.id(),
                  measure.name(),
                  units,
                  codes));
        }
      }
    }
  }
}
