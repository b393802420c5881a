package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.work.MyEscalations.RulingView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a project's escalations. */
@Repository
class Inbox {
  private static final String ESCALATION =
      """
      select e.uid, t.uid as task, t.excerpt, e.about, e.kind, e.clause, e.note, e.at,
             s.pseudonym, e.guidelines_version, e.rubric_version,
             g.action, g.text, g.precedent, g.at as ruled_at
        from work.escalation e
        join work.task t on t.id = e.task_id
        join work.seat s on s.project_id = e.project_id and s.trainer_id = e.trainer_id
        left join work.ruling g on g.escalation_id = e.id
       where e.project_id = :project
      """;

  /**
   * @param by the trainer's pseudonym
   * @param state open or ruled
   */
  record EscalationView(
      UUID id,
      UUID task,
      String excerpt,
      @Schema(allowableValues = {"task", "guidelines", "rubric"}) String about,
      @Schema(allowableValues = {"ambiguous", "broken", "unsafe", "other"}) String kind,
      @Nullable String clause,
      String note,
      String by,
      Instant at,
      int guidelinesVersion,
      int rubricVersion,
      @Schema(allowableValues = {"open", "ruled"}) String state,
      @Nullable RulingView ruling) {}

  /** Inner keys. */
  record EscalationKey(int id, ProjectId project, long task) {}

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Oldest open ones first, then ruled ones, newest first; at most 500.
   *
   * @param state open, ruled, or null for both
   */
  List<EscalationView> list(ProjectAccess access, @Nullable String state) {
    return jdbc.sql(
            ESCALATION
                + """
                   and (:state::text is null or (g.escalation_id is null) = (:state = 'open'))
                 order by g.escalation_id is not null, g.at desc, e.id
                 limit 500
                """)
        .param("project", access.id())
        .param("state", state)
        .query(Inbox::escalation)
        .list();
  }

  List<EscalationView> onTask(ProjectAccess access, long task) {
    return jdbc.sql(ESCALATION + " and e.task_id = :task order by e.id")
        .param("project", access.id())
        .param("task", task)
        .query(Inbox::escalation)
        .list();
  }

  EscalationView one(ProjectAccess access, UUID escalation) {
    return jdbc.sql(ESCALATION + " and e.uid = :escalation")
        .param("project", access.id())
        .param("escalation", escalation)
        .query(Inbox::escalation)
        .single();
  }

  Optional<EscalationKey> key(UUID escalation) {
    return jdbc.sql("select id, project_id, task_id from work.escalation where uid = :uid")
        .param("uid", escalation)
        .query(
            (row, number) ->
                new EscalationKey(
                    row.getInt("id"),
                    new ProjectId(row.getInt("project_id")),
                    row.getLong("task_id")))
        .optional();
  }

  private static EscalationView escalation(ResultSet row, int number) throws SQLException {
    var ruling = RulingView.read(row);
    return new EscalationView(
        row.getObject("uid", UUID.class),
        row.getObject("task", UUID.class),
        row.getString("excerpt"),
        row.getString("about"),
        row.getString("kind"),
        row.getString("clause"),
        row.getString("note"),
        row.getString("pseudonym"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("guidelines_version"),
        row.getInt("rubric_version"),
        ruling == null ? "open" : "ruled",
        ruling);
  }
}
