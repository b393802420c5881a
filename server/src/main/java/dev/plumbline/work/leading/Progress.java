package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.leading.Tallies.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  record StuckWork(String kind, int count, Sentence sentence, String link) {}

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

  private final JdbcClient jdbc;
  private final Tallies tallies;
  private final Stuck stuck;
  private final Clock clock;

  Progress(JdbcClient jdbc, Tallies tallies, Stuck stuck, Clock clock) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.stuck = stuck;
    this.clock = clock;
  }

  ProgressView view(ProjectAccess access) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var first = today.minusDays(DAYS_SHOWN - 1L);
    var tally = tallies.of(List.of(access.id())).getOrDefault(access.id(), Tally.NONE);
    var days = tallies.since(access.id(), first);
    var perDay =
        first
            .datesUntil(today.plusDays(1))
            .map(day -> new DayCount(day, days.perDay().getOrDefault(day, 0)))
            .toList();
    return new ProgressView(
        tally.tasks(),
        tally.judged(),
        tally.wanted(),
        tally.judgments(),
        tally.surplus(),
        tally.imported(),
        perDay,
        Forecast.of(tally.wanted() - tally.judgments(), fullDays(perDay), today).orElse(null),
        days.medianActiveSeconds(),
        activeNow(access, now),
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

  private int activeNow(ProjectAccess access, Instant now) {
    return jdbc.sql(
            """
            select count(distinct l.trainer_id)
              from work.lease l
             where l.project_id = :project and l.until > :now
            """)
        .param("project", access.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
