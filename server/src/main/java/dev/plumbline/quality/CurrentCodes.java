package dev.plumbline.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            select c.task_id, c.rater_id, c.question, c.measure, c.units, c.codes
              from work.answer_code_view c
              join work.task_view t on t.id = c.task_id
             where c.project_id = :project and t.state <> 'retired'
             order by c.task_id, c.rater_id
            """)
        .param("project", project)
        .query((RowCallbackHandler) row -> read(row, reader));
  }

  private static void read(ResultSet row, Reader reader) throws SQLException {
    var numbers = (Integer[]) row.getArray("codes").getArray();
    var codes = new int[numbers.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = numbers[i];
    }
    reader.read(
        row.getLong("task_id"),
        row.getInt("rater_id"),
        row.getString("question"),
        row.getString("measure"),
        (String[]) row.getArray("units").getArray(),
        codes);
  }
}
