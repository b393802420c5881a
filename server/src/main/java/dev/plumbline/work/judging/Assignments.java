package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.judging.Assigned.Handed;
import dev.plumbline.work.judging.Assigned.StoredDraft;
import dev.plumbline.work.queue.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a trainer's own assignments; those of others do not exist here. */
@Repository
class Assignments {
  private static final String ASSIGNED =
      """
      select a.id, a.trainer_id, a.task_id, a.project_id, a.seed, a.guidelines_version,
             a.rubric_version, t.template_version, t.payload, p.uid as project_uid, p.title,
             p.state, p.lease_minutes, p.lease_cap_minutes, p.estimate_low_minutes,
             p.estimate_high_minutes, p.pay, l.token, l.until, l.cap_until,
             d.revision, d.answers, d.active_seconds, d.idle_seconds, d.research_seconds,
             d.saved_at, j.uid as judgment, j.revision as judged_revision,
             (select count(*)
                from work.judgment n
               where n.rater_id = a.trainer_id and n.submitted_at >= :day
                 and n.submitted_at < :day + interval '1 day') as submitted_today
        from work.assignment a
        join work.rater r on r.id = a.trainer_id and r.account_id = :account
        join work.task t on t.id = a.task_id
        join projects.project_view p on p.id = a.project_id
        left join work.lease l on l.trainer_id = a.trainer_id and l.task_id = a.task_id
        left join work.draft d on d.trainer_id = a.trainer_id and d.task_id = a.task_id
        left join lateral (
          select j.uid, j.revision
            from work.judgment j
           where j.task_id = a.task_id and j.rater_id = a.trainer_id
             and not exists (select 1
                               from work.withdrawal w
                              where w.judgment_id = j.id)
           order by j.revision desc
           limit 1) j on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final LatestClaims latest = new LatestClaims();

  Assignments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Claimed here and now. */
  void remember(Assignment assignment, AccountId account) {
    latest.add(assignment, account);
  }

  /** Without what surrounds it: what every submit asks for. */
  Optional<Assignment> bare(UUID assignment, AccountId account) {
    return latest.find(assignment, account).or(() -> read(assignment, account));
  }

  private Optional<Assignment> read(UUID assignment, AccountId account) {
    return jdbc.sql(
            """
            select a.id, a.trainer_id, a.task_id, a.project_id, a.seed, a.guidelines_version,
                   a.rubric_version, t.template_version, t.payload
              from work.assignment a
              join work.rater r on r.id = a.trainer_id and r.account_id = :account
              join work.task t on t.id = a.task_id
             where a.id = :assignment
            """)
        .param("assignment", assignment)
        .param("account", account.value())
        .query(Assignments::assignment)
        .optional();
  }

  Optional<Assigned> find(UUID assignment, AccountId account) {
    return jdbc.sql(ASSIGNED + " where a.id = :assignment")
        .param("assignment", assignment)
        .param("account", account.value())
        .param("day", Seats.day(clock.instant()))
        .query(Assignments::assigned)
        .optional();
  }

  /** The assignment that a judgment of one's own, in any revision, was made for. */
  Optional<Assigned> ofJudgment(UUID judgment, AccountId account) {
    return jdbc.sql(
            ASSIGNED
                + """
                 where a.id = (select own.assignment_id
                                 from work.judgment own
                                where own.uid = :judgment)
                """)
        .param("judgment", judgment)
        .param("account", account.value())
        .param("day", Seats.day(clock.instant()))
        .query(Assignments::assigned)
        .optional();
  }

  /** Whether imported judgments say what others answered. */
  boolean original(long task) {
    return jdbc.sql(
            """
            select exists (select 1
                             from work.judgment e
                            where e.task_id = :task and e.assignment_id is null)
            """)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  private static Assignment assignment(ResultSet row, int number) throws SQLException {
    return new Assignment(
        row.getObject("id", UUID.class),
        row.getInt("trainer_id"),
        row.getLong("task_id"),
        new ProjectId(row.getInt("project_id")),
        row.getInt("seed"),
        row.getInt("template_version"),
        row.getInt("guidelines_version"),
        row.getInt("rubric_version"),
        row.getString("payload"));
  }

  private static Assigned assigned(ResultSet row, int number) throws SQLException {
    return new Assigned(
        assignment(row, number),
        row.getObject("project_uid", UUID.class),
        row.getString("title"),
        ProjectState.of(row.getString("state")),
        Seats.terms(row),
        row.getInt("submitted_today"),
        lease(row),
        draft(row),
        judgment(row));
  }

  private static @Nullable Lease lease(ResultSet row) throws SQLException {
    long token = row.getLong("token");
    return row.wasNull() ? null : new Lease(token, at(row, "until"), at(row, "cap_until"));
  }

  private static @Nullable StoredDraft draft(ResultSet row) throws SQLException {
    int revision = row.getInt("revision");
    return row.wasNull()
        ? null
        : new StoredDraft(
            revision,
            row.getString("answers"),
            new Time(
                row.getInt("active_seconds"),
                row.getInt("idle_seconds"),
                row.getInt("research_seconds")),
            at(row, "saved_at"));
  }

  private static @Nullable Handed judgment(ResultSet row) throws SQLException {
    var uid = row.getObject("judgment", UUID.class);
    return uid == null ? null : new Handed(uid, row.getInt("judged_revision"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
