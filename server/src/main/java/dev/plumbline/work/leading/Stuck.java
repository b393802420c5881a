package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.leading.Progress.StuckWork;
import dev.plumbline.work.queue.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody, each with the rows behind it. */
@Repository
class Stuck {
  /** Given back so often, a task has something wrong with it. */
  static final int OFTEN = 3;

  private static final Duration OLD = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Queue queue;
  private final Clock clock;

  Stuck(JdbcClient jdbc, Queue queue, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.clock = clock;
  }

  List<StuckWork> list(ProjectAccess access) {
    return jdbc.sql(
            """
            select (select count(*)
                      from work.escalation e
                     where e.project_id = :project
                       and not exists (select 1
                                         from work.ruling g
                                        where g.escalation_id = e.id)) as escalations,
                   (select count(*)
                      from (select l.task_id
                              from work.lapse l
                             where l.project_id = :project and l.cause <> 'escalated'
                             group by l.task_id
                            having count(*) >= :often) s
                      join work.task t on t.id = s.task_id and t.state = 'live'
                     where t.wanted > (select count(distinct j.rater_id)
                                         from work.judgment j
                                        where j.task_id = t.id and j.assignment_id is not null
                                          and not j.surplus
                                          and not exists (select 1
                                                            from work.withdrawal w
                                                           where w.judgment_id = j.id)))
                     as returned,
                   (select count(*)
                      from work.draft d
                      join work.task t on t.id = d.task_id and t.project_id = :project
                     where d.saved_at < :old and t.state <> 'retired'
                       and not exists (select 1
                                         from work.lease l
                                        where l.trainer_id = d.trainer_id
                                          and l.task_id = d.task_id)) as drafts,
                   (select p.state
                      from projects.project_view p
                     where p.id = :project) as state,
                   (select count(*)
                      from work.seat s
                     where s.project_id = :project) as seats,
                   exists (select 1
                             from unnest(:marks::int8[]) with ordinality m (mark, lane)
                             join work.queue q
                               on q.project_id = :project and q.lane = m.lane - 1
                              and q.pos > m.mark
                            where q.taken < q.wanted) as open
            """)
        .param("project", access.id())
        .param("often", OFTEN)
        .param("marks", queue.marks(access.id()))
        .param("old", clock.instant().minus(OLD).atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                stuck(
                    "/projects/" + access.uid() + "/",
                    row.getInt("escalations"),
                    row.getInt("returned"),
                    row.getInt("drafts"),
                    row.getBoolean("open") && row.getInt("seats") == 0,
                    row.getBoolean("open") && !row.getString("state").equals("open")))
        .single();
  }

  private static List<StuckWork> stuck(
      String page, int escalations, int returned, int drafts, boolean nobody, boolean notOpen) {
    var stuck = new ArrayList<StuckWork>();
    if (escalations > 0) {
      stuck.add(
          new StuckWork(
              "escalated",
              escalations,
              Sentence.of(
                  "{0,choice,1#One escalation waits|1<{0} escalations wait} for a ruling.",
                  escalations),
              page + "escalations"));
    }
    if (returned > 0) {
      stuck.add(
          new StuckWork(
              "returned",
              returned,
              Sentence.of(
                  "{0,choice,1#One task was|1<{0} tasks were} given back three times or more.",
                  returned),
              page + "tasks?state=returned"));
    }
    if (drafts > 0) {
      stuck.add(
          new StuckWork(
              "drafts",
              drafts,
              Sentence.of(
                  "{0,choice,1#One draft has|1<{0} drafts have} been left lying for over a day.",
                  drafts),
              page + "people"));
    }
    if (nobody) {
      stuck.add(
          new StuckWork(
              "nobody",
              1,
              Sentence.of("There is work, but nobody has taken a seat yet."),
              page + "people"));
    }
    if (notOpen) {
      stuck.add(
          new StuckWork(
              "not-open",
              1,
              Sentence.of("There is work, but the project is not open."),
              page + "settings"));
    }
    return stuck;
  }
}
