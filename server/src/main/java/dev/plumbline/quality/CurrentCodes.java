package dev.plumbline.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The current judgments of a project as codes. */
@Repository
class CurrentCodes {
  /** Receives the codes of one judgment on one measure; units and codes stand side by side. */
  @FunctionalInterface
  interface Reader {
    void read(long task, int rater, String question, String measure, String[] units, int[] codes);
  }

  private final JdbcClient jdbc;

  CurrentCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads all codes, task by task; retired tasks no longer count. */
  void of(int project, Reader reader) {
    jdbc.sql(
            """
            select c.task_id, c.rater_id, c.questions, c.measures, c.counts, c.units, c.codes
              from work.answer_code_view c
              join work.task_view t on t.id = c.task_id
             where c.project_id = :project and t.state <> 'retired'
             order by c.task_id, c.rater_id
            """)
        .param("project", project)
        .query((RowCallbackHandler) row -> read(row, reader));
  }

  private static void read(ResultSet row, Reader reader) throws SQLException {
    var questions = (String[]) row.getArray("questions").getArray();
    var measures = (String[]) row.getArray("measures").getArray();
    var counts = (Integer[]) row.getArray("counts").getArray();
    var units = (String[]) row.getArray("units").getArray();
    var codes = (Integer[]) row.getArray("codes").getArray();
    int from = 0;
    for (int i = 0; i < measures.length; i++) {
      int to = from + counts[i];
      reader.read(
          row.getLong("task_id"),
          row.getInt("rater_id"),
          questions[i],
          measures[i],
          Arrays.copyOfRange(units, from, to),
          Arrays.stream(codes, from, to).mapToInt(Integer::intValue).toArray());
      from = to;
    }
  }
}
