package dev.plumbline.work.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements that append openings or close them. All run under the project's advisory lock,
 * taken first and as a statement of its own, so that positions appear in order: what a reader's
 * mark has passed can never be followed by something lower.
 */
@Repository
public class Openings {
  private static final int PROJECT = 0x706c_7031;
  private static final int BATCH = 500;

  private final JdbcClient jdbc;

  public Openings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the project's lock until the transaction ends; needs one. */
  public void lock(int project) {
    jdbc.sql("select pg_advisory_xact_lock(:class::int4, :project::int4)")
        .param("class", PROJECT)
        .param("project", project)
        .query((row, number) -> number)
        .single();
  }

  /**
   * Opens tasks that were just copied in: one opening each, in the order of their ids, in the lane
   * of each task. Tasks that want nobody get none.
   *
   * @param fromTask first inner task id
   * @param toTask last inner task id, inclusive; about 50,000 at a time
   * @return how many openings were appended
   */
  @Transactional
  public int open(int project, long fromTask, long toTask) {
    lock(project);
    return jdbc.sql(
            """
            insert into work.queue (project_id, lane, pos, task_id, wanted)
            select t.project_id, t.lane, nextval('work.opening'), t.id, t.wanted
              from (select project_id, lane, id, wanted
                      from work.task
                     where project_id = :project::int4
                       and id between :from::int8 and :to::int8
                       and state = 'live' and wanted > 0
                     order by id) t
            """)
        .param("project", project)
        .param("from", fromTask)
        .param("to", toTask)
        .update();
  }

  /** More judgments for a task that is being worked on: served before anything new. */
  @Transactional
  public void add(int project, long task, int wanted) {
    lock(project);
    jdbc.sql(
            """
            insert into work.queue (project_id, lane, pos, task_id, wanted)
            values (:project::int4, 0, nextval('work.opening'), :task::int8, :wanted::int2)
            """)
        .param("project", project)
        .param("task", task)
        .param("wanted", wanted)
        .update();
  }

  /** Projects in which a lease has run out. */
  public List<Integer> lapsed(Instant now) {
    return jdbc.sql(
            """
            select distinct project_id
              from work.lease
             where until < :now::timestamptz
            """)
        .param("now", Queue.utc(now))
        .query((row, number) -> row.getInt("project_id"))
        .list();
  }

  /** Ends at most 500 leases that ran out and gives their places back; how many it were. */
  @Transactional
  public int sweep(int project, Instant now) {
    lock(project);
    return jdbc.sql(
            """
            with e as materialized (
              select l.trainer_id, l.task_id
                from work.lease l
               where l.project_id = :project::int4 and l.until < :now::timestamptz
               order by l.until
               limit :batch::int4
                 for update of l skip locked),
            x as (
              delete from work.lease l
               using e
               where l.trainer_id = e.trainer_id and l.task_id = e.task_id
              returning l.trainer_id, l.task_id, l.project_id, l.holds_place),
            f as (
              insert into work.lapse (project_id, trainer_id, task_id, at, cause)
              select x.project_id, x.trainer_id, x.task_id, :now::timestamptz, 'expired'
                from x),
            o as (
              insert into work.queue (project_id, lane, pos, task_id, wanted)
              select x.project_id, 0, nextval('work.opening'), x.task_id, 1
                from x
                join work.task t on t.id = x.task_id
               where x.holds_place and t.state = 'live')
            select count(*)
              from x
            """)
        .param("project", project)
        .param("now", Queue.utc(now))
        .param("batch", BATCH)
        .query(Integer.class)
        .single();
  }

  /** A trainer gives a task back and drops their draft; false if they hold no lease on it. */
  @Transactional
  public boolean release(int project, int trainer, long task, Instant now, @Nullable String why) {
    lock(project);
    jdbc.sql("delete from work.draft where trainer_id = :trainer and task_id = :task")
        .param("trainer", trainer)
        .param("task", task)
        .update();
    return end(trainer, task, "released", why, now);
  }

  /**
   * Nobody gets the task any more until {@link #unpark}; leases of others go on. The escalator's
   * own ends.
   */
  @Transactional
  public void park(int project, int trainer, long task, Instant now) {
    lock(project);
    close(task, new Change("parked", now, null, "escalated"));
    end(trainer, task, "escalated", null, now);
  }

  /**
   * Nobody gets the task any more, ever.
   *
   * @param by the inner key of the account that decided it
   */
  @Transactional
  public void retire(int project, long task, Instant now, int by, String reason) {
    lock(project);
    close(task, new Change("retired", now, by, reason));
  }

  /** A parked task is worked on again: whatever its overlap still lacks is appended. */
  @Transactional
  public void unpark(int project, long task, Instant now, int by) {
    lock(project);
    jdbc.sql(
            """
            with t as (
              update work.task
                 set state = 'live'
               where id = :task::int8 and state = 'parked'
              returning id, project_id, wanted),
            c as (
              insert into work.task_change (task_id, state, at, by_account, reason)
              select t.id, 'live', :now::timestamptz, :by::int4, 'ruled'
                from t)
            insert into work.queue (project_id, lane, pos, task_id, wanted)
            select o.project_id, 0, nextval('work.opening'), o.id, o.lacking
              from (select t.project_id, t.id,
                           t.wanted
                           - (select count(distinct j.rater_id)
                                from work.judgment j
                               where j.task_id = t.id and j.assignment_id is not null
                                 and not j.surplus
                                 and not exists (select 1
                                                   from work.withdrawal w
                                                  where w.judgment_id = j.id))
                           - (select count(*)
                                from work.lease l
                               where l.task_id = t.id and l.holds_place) as lacking
                      from t) o
             where o.lacking > 0
            """)
        .param("task", task)
        .param("now", Queue.utc(now))
        .param("by", by)
        .update();
  }

  private record Change(String state, Instant at, @Nullable Integer by, String reason) {}

  private void close(long task, Change change) {
    jdbc.sql(
            """
            with t as (
              update work.task
                 set state = :state
               where id = :task::int8 and state <> 'retired' and state <> :state
              returning id),
            c as (
              insert into work.task_change (task_id, state, at, by_account, reason)
              select t.id, :state, :at::timestamptz, :by::int4, :reason
                from t)
            update work.queue
               set wanted = taken
             where task_id = :task::int8 and wanted > taken
            """)
        .param("task", task)
        .param("state", change.state())
        .param("at", Queue.utc(change.at()))
        .param("by", change.by())
        .param("reason", change.reason())
        .update();
  }

  private boolean end(int trainer, long task, String cause, @Nullable String why, Instant now) {
    return jdbc.sql(
                """
                with x as (
                  delete from work.lease
                   where trainer_id = :trainer::int4 and task_id = :task::int8
                  returning trainer_id, task_id, project_id, holds_place),
                f as (
                  insert into work.lapse (project_id, trainer_id, task_id, at, cause, reason)
                  select x.project_id, x.trainer_id, x.task_id, :now::timestamptz, :cause,
                         :reason::text
                    from x),
                o as (
                  insert into work.queue (project_id, lane, pos, task_id, wanted)
                  select x.project_id, 0, nextval('work.opening'), x.task_id, 1
                    from x
                    join work.task t on t.id = x.task_id
                   where x.holds_place and t.state = 'live')
                select count(*)
                  from x
                """)
            .param("trainer", trainer)
            .param("task", task)
            .param("now", Queue.utc(now))
            .param("cause", cause)
            .param("reason", why)
            .query(Integer.class)
            .single()
        > 0;
  }
}
