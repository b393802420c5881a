package dev.plumbline.work.judging;

import dev.plumbline.work.judging.Assigned.StoredDraft;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Unfinished answers. They outlive leases, sessions and servers. */
@Repository
class Drafts {
  private static final String INSERT =
      """
      insert into work.draft
             (trainer_id, task_id, revision, answers, active_seconds, idle_seconds,
              research_seconds, saved_at)
      select :trainer::int4, :task::int8, 1, :answers::jsonb, :active::int4, :idle::int4,
             :research::int4, :now::timestamptz
       where %s
          on conflict (trainer_id, task_id) do nothing
      returning revision
      """;

  private static final String UPDATE =
      """
      update work.draft
         set revision = revision + 1, answers = :answers::jsonb, active_seconds = :active::int4,
             idle_seconds = :idle::int4, research_seconds = :research::int4,
             saved_at = :now::timestamptz
       where trainer_id = :trainer::int4 and task_id = :task::int8 and revision = :base::int4
         and %s
      returning revision
      """;

  /** Work that is handed in has no draft, unless it was opened again. */
  private static final String UNFINISHED =
      """
      (exists (select 1
                 from work.lease l
                where l.trainer_id = :trainer::int4 and l.task_id = :task::int8)
       or not exists (select 1
                        from work.judgment j
                       where j.rater_id = :trainer::int4 and j.task_id = :task::int8
                         and not exists (select 1
                                           from work.withdrawal w
                                          where w.judgment_id = j.id)))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param base the revision that these answers follow, 0 for none
   * @return the draft as stored; empty if another revision is there, or the work is handed in
   */
  Optional<StoredDraft> save(int trainer, long task, int base, String answers, Time time) {
    Instant now = clock.instant();
    return jdbc.sql((base == 0 ? INSERT : UPDATE).formatted(UNFINISHED))
        .param("trainer", trainer)
        .param("task", task)
        .param("base", base)
        .param("answers", answers)
        .param("active", time.activeSeconds())
        .param("idle", time.idleSeconds())
        .param("research", time.researchSeconds())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .map(revision -> new StoredDraft(revision, answers, time, now));
  }

  /**
   * A submit that was under way when a first draft was stored did not see it. Waits for such a
   * submit, which has the lease; one that begins later sees the draft. Later revisions need not
   * ask, as they meet the submit at the draft's own row.
   *
   * @return whether the work is handed in, and the draft gone
   */
  @Transactional
  public boolean dropIfHandedIn(int trainer, long task) {
    jdbc.sql(
            """
            select from work.lease
             where trainer_id = :trainer::int4 and task_id = :task::int8
               for share
            """)
        .param("trainer", trainer)
        .param("task", task)
        .query((row, number) -> number)
        .list();
    return jdbc.sql(
                """
                delete from work.draft
                 where trainer_id = :trainer::int4 and task_id = :task::int8 and not %s
                """
                    .formatted(UNFINISHED))
            .param("trainer", trainer)
            .param("task", task)
            .update()
        > 0;
  }

  /** A judgment's answers as the draft of its next revision, unless there is one already. */
  void startFrom(int trainer, long task) {
    jdbc.sql(
            """
            insert into work.draft
                   (trainer_id, task_id, revision, answers, active_seconds, idle_seconds,
                    research_seconds, saved_at)
            select j.rater_id, j.task_id, 1, j.answers, j.active_seconds, j.idle_seconds,
                   j.research_seconds, :now
              from work.judgment j
             where j.rater_id = :trainer and j.task_id = :task
             order by j.revision desc
             limit 1
                on conflict (trainer_id, task_id) do nothing
            """)
        .param("trainer", trainer)
        .param("task", task)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
