package dev.plumbline.work;

import dev.plumbline.accounts.AccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a trainer's own escalations with what became of them. */
@Repository
public class MyEscalations {
  /**
   * @param state open or ruled
   */
  public record MyEscalation(
      UUID id,
      UUID project,
      String projectTitle,
      @Schema(allowableValues = {"task", "guidelines", "rubric"}) String about,
      @Schema(allowableValues = {"ambiguous", "broken", "unsafe", "other"}) String kind,
      @Nullable String clause,
      String note,
      String excerpt,
      Instant at,
      @Schema(allowableValues = {"open", "ruled"}) String state,
      @Nullable RulingView ruling) {}

  /**
   * @param action answer, correct, retire or release
   */
  public record RulingView(
      @Schema(allowableValues = {"answer", "correct", "retire", "release"}) String action,
      String text,
      boolean precedent,
      Instant at) {
    /** From the columns action, text, precedent and ruled_at; null if there is none. */
    public static @Nullable RulingView read(ResultSet row) throws SQLException {
      var action = row.getString("action");
      return action == null
          ? null
          : new RulingView(
              action,
              row.getString("text"),
              row.getBoolean("precedent"),
              row.getObject("ruled_at", OffsetDateTime.class).toInstant());
    }
  }

  private static final String MINE =
      """
      select e.uid, p.uid as project, p.title, e.about, e.kind, e.clause, e.note, t.excerpt, e.at,
             g.action, g.text, g.precedent, g.at as ruled_at
        from work.escalation e
        join projects.project_view p on p.id = e.project_id
        join work.task t on t.id = e.task_id
        left join work.ruling g on g.escalation_id = e.id
      """;

  private final JdbcClient jdbc;

  MyEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first, at most 200. */
  public List<MyEscalation> all(AccountId account) {
    return jdbc.sql(
            MINE
                + """
                 where e.trainer_id = (select r.id
                                         from work.rater r
                                        where r.account_id = :account)
                 order by e.id desc
                 limit 200
                """)
        .param("account", account.value())
        .query(MyEscalations::escalation)
        .list();
  }

  public List<MyEscalation> onTask(int trainer, long task) {
    return jdbc.sql(
            MINE
                + """
                 where e.trainer_id = :trainer and e.task_id = :task
                 order by e.id desc
                """)
        .param("trainer", trainer)
        .param("task", task)
        .query(MyEscalations::escalation)
        .list();
  }

  private static MyEscalation escalation(ResultSet row, int number) throws SQLException {
    var ruling = RulingView.read(row);
    return new MyEscalation(
        row.getObject("uid", UUID.class),
        row.getObject("project", UUID.class),
        row.getString("title"),
        row.getString("about"),
        row.getString("kind"),
        row.getString("clause"),
        row.getString("note"),
        row.getString("excerpt"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ruling == null ? "open" : "ruled",
        ruling);
  }
}
