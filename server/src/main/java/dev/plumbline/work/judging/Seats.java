package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.judging.Seat.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trainers' places on projects. */
@Repository
class Seats {
  private static final String SEAT =
      """
      select p.id, p.uid, p.title, o.name as organization, p.state, p.lease_minutes,
             p.lease_cap_minutes, p.estimate_low_minutes, p.estimate_high_minutes, p.pay,
             p.guidelines_version, p.rubric_version,
             r.id as trainer, s.standing, s.guidelines_version as acknowledged,
             exists (select 1
                       from projects.%s a
                      where a.project_id = p.id and a.account_id = :account) as admitted,
             (select count(*)
                from work.lease l
               where l.trainer_id = r.id and l.project_id = p.id) as held
        from projects.project_view p
        join accounts.organization_view o on o.id = p.organization_id
        left join work.rater r on r.account_id = :account
        left join work.seat s on s.project_id = p.id and s.trainer_id = r.id
      """;

  /** Read at every claim: whom a project did not choose is asked for only where it is not open. */
  private static final String ONE = SEAT.formatted("open_view");

  private static final String ALL = SEAT.formatted("admitted_view");

  private final JdbcClient jdbc;
  private final Clock clock;

  Seats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Seat> find(UUID project, AccountId account) {
    return jdbc.sql(ONE + " where p.uid = :project")
        .param("account", account.value())
        .param("project", project)
        .query(Seats::seat)
        .optional()
        .map(seat -> chosen(seat, account))
        .filter(Seat::visible);
  }

  Optional<Seat> find(ProjectId project, AccountId account) {
    return jdbc.sql(ONE + " where p.id = :project")
        .param("account", account.value())
        .param("project", project.value())
        .query(Seats::seat)
        .optional()
        .map(seat -> chosen(seat, account));
  }

  private Seat chosen(Seat seat, AccountId account) {
    return seat.admitted()
        ? seat
        : seat.admitted(
            jdbc.sql(
                    """
                    select exists (select 1
                                     from projects.chosen_view c
                                    where c.project_id = :project and c.account_id = :account)
                    """)
                .param("project", seat.project().value())
                .param("account", account.value())
                .query(Boolean.class)
                .single());
  }

  /** All that this account can see, open ones first. */
  List<Seat> all(AccountId account) {
    return jdbc.sql(
            ALL
                + """
                 where p.state <> 'draft'
                   and (s.standing is not null
                        or p.id in (select a.project_id
                                      from projects.admitted_view a
                                     where a.account_id = :account))
                 order by p.state <> 'open', p.title, p.id
                """)
        .param("account", account.value())
        .query(Seats::seat)
        .list();
  }

  /**
   * Judgments of the current day. The day has an end so that a plan for any day is estimated as
   * good as one for this day, and kept.
   */
  int submittedToday(int trainer) {
    return jdbc.sql(
            """
            select count(*)
              from work.judgment
             where rater_id = :trainer and submitted_at >= :day
               and submitted_at < :day + interval '1 day'
            """)
        .param("trainer", trainer)
        .param("day", day(clock.instant()))
        .query(Integer.class)
        .single();
  }

  /** Takes the seat, or moves it to the version that was read now. */
  void acknowledge(ProjectId project, int trainer, int version, String pseudonym) {
    jdbc.sql(
            """
            with s as (
              insert into work.seat
                     (project_id, trainer_id, pseudonym, guidelines_version, taken_at)
              values (:project, :trainer, :pseudonym, :version, :now)
                  on conflict (project_id, trainer_id)
                  do update set guidelines_version = excluded.guidelines_version)
            insert into work.acknowledgement (project_id, trainer_id, guidelines_version, at)
            values (:project, :trainer, :version, :now)
                on conflict do nothing
            """)
        .param("project", project.value())
        .param("trainer", trainer)
        .param("pseudonym", pseudonym)
        .param("version", version)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** When the current day began. */
  static OffsetDateTime day(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        new ProjectId(row.getInt("id")),
        row.getObject("uid", UUID.class),
        row.getString("title"),
        row.getString("organization"),
        ProjectState.of(row.getString("state")),
        terms(row),
        row.getInt("guidelines_version"),
        row.getInt("rubric_version"),
        row.getObject("trainer", Integer.class),
        row.getString("standing"),
        row.getObject("acknowledged", Integer.class),
        row.getBoolean("admitted"),
        row.getInt("held"));
  }

  static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        Duration.ofMinutes(row.getInt("lease_minutes")),
        Duration.ofMinutes(row.getInt("lease_cap_minutes")),
        List.of(
            row.getBigDecimal("estimate_low_minutes"), row.getBigDecimal("estimate_high_minutes")),
        row.getString("pay"));
  }
}
