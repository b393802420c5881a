package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trainers who have a seat on a project. */
@Repository
class People {
  /**
   * @param rater the pseudonym that exports bear
   */
  record SeatLine(
      String rater,
      String name,
      int judgments,
      @Nullable Double medianActiveSeconds,
      @Nullable Instant lastAt,
      String standing) {}

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever worked last first. */
  List<SeatLine> list(ProjectAccess access) {
    return jdbc.sql(
            """
            select s.pseudonym, a.name, s.standing, count(j.id) as judgments,
                   percentile_cont(0.5) within group (order by j.active_seconds) as median,
                   max(j.submitted_at) as last_at
              from work.seat s
              join work.rater r on r.id = s.trainer_id
              join accounts.account_view a on a.id = r.account_id
              left join work.judgment j
                on j.rater_id = s.trainer_id and j.project_id = s.project_id
               and not exists (select 1 from work.withdrawal w where w.judgment_id = j.id)
               and not exists (select 1
                                 from work.judgment e
                                where e.task_id = j.task_id and e.rater_id = j.rater_id
                                  and e.revision < j.revision
                                  and not exists (select 1
                                                    from work.withdrawal w
                                                   where w.judgment_id = e.id))
             where s.project_id = :project
             group by s.pseudonym, a.name, s.standing
             order by max(j.submitted_at) desc nulls last, a.name
            """)
        .param("project", access.id())
        .query(
            (row, number) ->
                new SeatLine(
                    row.getString("pseudonym"),
                    row.getString("name"),
                    row.getInt("judgments"),
                    row.getObject("median", Double.class),
                    at(row.getObject("last_at", OffsetDateTime.class)),
                    row.getString("standing")))
        .list();
  }

  private static @Nullable Instant at(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
