package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a project is. Days are those of UTC. */
@Repository
class Progress {
  private static final int DAYS_SHOWN = 30;
  private static final int DAYS_FORECAST = 7;

  record DayCount(LocalDate date, int count) {}

  /**
   * Something that waits for somebody.
   *
   * @param link the web page that lists it
   */
  record StuckWork(String kind, int count, String sentence, String link) {}

  /**
   * @param judgedTasks those that have all they want, and at least one
   * @param judgments of people, in their places
   * @param imported judgments that came with the data
   * @param medianActiveSeconds of the last 30 days, or null
   * @param activeNow people who hold a task
   */
  record ProgressView(
      int tasks,
      int judgedTasks,
      int judgmentsWanted,
      int judgments,
      int surplus,
      int imported,
      List<DayCount> perDay,
      @Nullable Forecast forecast,
      @Nullable Double medianActiveSeconds,
      int activeNow,
      List<StuckWork> stuck) {}

  private record Sums(
      int tasks,
      int judgedTasks,
      int wanted,
      int judgments,
      int surplus,
      int imported,
      int active,
      @Nullable Double median) {}

  private final JdbcClient jdbc;
  private final Stuck stuck;
  private final Clock clock;

  Progress(JdbcClient jdbc, Stuck stuck, Clock clock) {
    this.jdbc = jdbc;
    this.stuck = stuck;
    this.clock = clock;
  }

  ProgressView view(ProjectAccess access) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var sums = sums(access, now);
    var perDay = perDay(access, today);
    return new ProgressView(
        sums.tasks(),
        sums.judgedTasks(),
        sums.wanted(),
        sums.judgments(),
        sums.surplus(),
        sums.imported(),
        perDay,
        Forecast.of(sums.wanted() - sums.judgments(), fullDays(perDay), today).orElse(null),
        sums.median(),
        sums.active(),
        stuck.list(access));
  }

  /** The last full days since the first judgment; today is not over yet. */
  private static List<Integer> fullDays(List<DayCount> perDay) {
    var counts = new ArrayList<Integer>();
    boolean begun = false;
    for (var day : perDay.subList(0, perDay.size() - 1)) {
      begun |= day.count() > 0;
      if (begun) {
        counts.add(day.count());
      }
    }
    return counts.subList(Math.max(0, counts.size() - DAYS_FORECAST), counts.size());
  }

  private Sums sums(ProjectAccess access, Instant now) {
    return jdbc.sql(
            """
            with j as materialized (
              select d.task_id, d.rater_id, d.active_seconds, d.submitted_at,
                     d.assignment_id is null as imported, d.surplus
                from work.judgment d
               where d.project_id = :project
                 and not exists (select 1
                                   from work.withdrawal w
                                  where w.judgment_id = d.id)
                 and not exists (select 1
                                   from work.judgment n
                                  where n.task_id = d.task_id and n.rater_id = d.rater_id
                                    and n.revision > d.revision
                                    and not exists (select 1
                                                      from work.withdrawal w
                                                     where w.judgment_id = n.id))),
            per_task as (
              select task_id, count(*) as judgments,
                     count(*) filter (where not imported and not surplus) as places
                from j
               group by task_id)
            select count(*) as tasks,
                   count(*) filter (where coalesce(p.judgments, 0) > 0
                                      and coalesce(p.places, 0) >= t.wanted) as judged_tasks,
                   coalesce(sum(t.wanted), 0) as wanted,
                   coalesce(sum(least(coalesce(p.places, 0), t.wanted)), 0) as judgments,
                   (select count(*) from j where surplus) as surplus,
                   (select count(*) from j where imported) as imported,
                   (select count(distinct l.trainer_id)
                      from work.lease l
                     where l.project_id = :project and l.until > :now) as active,
                   (select percentile_cont(0.5) within group (order by active_seconds)
                      from j
                     where not imported and submitted_at > :month) as median
              from work.task t
              left join per_task p on p.task_id = t.id
             where t.project_id = :project and t.state <> 'retired'
            """)
        .param("project", access.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("month", now.atOffset(ZoneOffset.UTC).minusDays(DAYS_SHOWN))
        .query(
            (row, number) ->
                new Sums(
                    row.getInt("tasks"),
                    row.getInt("judged_tasks"),
                    row.getInt("wanted"),
                    row.getInt("judgments"),
                    row.getInt("surplus"),
                    row.getInt("imported"),
                    row.getInt("active"),
                    row.getObject("median", Double.class)))
        .single();
  }

  /** Each person and task once: the first revision that was not taken back. */
  private List<DayCount> perDay(ProjectAccess access, LocalDate today) {
    var first = today.minusDays(DAYS_SHOWN - 1L);
    Map<LocalDate, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select (d.submitted_at at time zone 'UTC')::date as day, count(*) as judgments
              from work.judgment d
             where d.project_id = :project and d.submitted_at >= :first
               and d.assignment_id is not null
               and not exists (select 1 from work.withdrawal w where w.judgment_id = d.id)
               and not exists (select 1
                                 from work.judgment e
                                where e.task_id = d.task_id and e.rater_id = d.rater_id
                                  and e.revision < d.revision
                                  and not exists (select 1
                                                    from work.withdrawal w
                                                   where w.judgment_id = e.id))
             group by 1
            """)
        .param("project", access.id())
        .param("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              counts.put(row.getObject("day", LocalDate.class), row.getInt("judgments"));
            });
    return first
        .datesUntil(today.plusDays(1))
        .map(day -> new DayCount(day, counts.getOrDefault(day, 0)))
        .toList();
  }
}
