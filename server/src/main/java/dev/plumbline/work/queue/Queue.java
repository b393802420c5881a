package dev.plumbline.work.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The statements that hand out tasks and take in judgments. Each is one round trip, made for READ
 * COMMITTED; claim and mark run without a transaction, or in one that their failure undoes. The
 * claim's SQL is binding in docs/queue.md.
 */
@Repository
public class Queue {
  private static final String CLAIM =
      """
      with c as materialized (
        select q.lane, q.pos, q.task_id
          from (values (0::int2, :mark0::int8), (1::int2, :mark1::int8),
                       (2::int2, :mark2::int8), (3::int2, :mark3::int8)) h (lane, start)
         cross join lateral (
           select q.lane, q.pos, q.task_id
             from work.queue q
            where q.project_id = :project::int4
              and q.lane = h.lane
              and q.pos > %s
              and q.taken < q.wanted
              and not exists (select 1
                                from work.assignment a
                               where a.trainer_id = :trainer::int4 and a.task_id = q.task_id)
            order by q.pos
            limit 1
              for no key update of q skip locked) q
         where exists (select 1
                         from work.seat s
                        where s.project_id = :project::int4
                          and s.trainer_id = :trainer::int4
                          and s.standing in ('onboarding', 'active', 'watch'))
         limit 1),
      u as (
        update work.queue q
           set taken = q.taken + 1
          from c
         where q.project_id = :project::int4
           and q.lane = c.lane and q.pos = c.pos and q.taken < q.wanted),
      a as (
        insert into work.assignment
               (id, trainer_id, task_id, project_id, lane, pos, seed, at,
                guidelines_version, rubric_version)
        select :assignment::uuid, :trainer::int4, c.task_id, :project::int4, c.lane, c.pos,
               :seed::int4, :now::timestamptz, :guidelines::int4, :rubric::int4
          from c),
      l as (
        insert into work.lease (trainer_id, task_id, project_id, until, cap_until)
        select :trainer::int4, c.task_id, :project::int4, :until::timestamptz, :cap::timestamptz
          from c
        returning token)
      select c.task_id, c.lane, c.pos, l.token, t.template_version, t.payload
        from c, l, work.task t
       where t.id = c.task_id
      """;

  /** Starts after the last position this trainer took in the lane. */
  public static final String CLAIM_ONWARD =
      CLAIM.formatted(
          """
          greatest(h.start,
                   (select a.pos
                      from work.assignment a
                     where a.trainer_id = :trainer::int4
                       and a.project_id = :project::int4
                       and a.lane = h.lane
                     order by a.pos desc
                     limit 1))\
          """);

  /** Picks up what the trainer's cursor jumped over. */
  public static final String CLAIM_ANYWHERE = CLAIM.formatted("h.start");

  /** What follows a judgment {@code j} in the statement that stores it: codes and log entry. */
  static final String STORED =
      """
      k as (
        insert into work.answer_code
               (project_id, task_id, rater_id, questions, measures, counts, units, codes)
        select j.project_id, j.task_id, j.rater_id,
               :questions::text[], :measures::text[], :counts::int4[], :units::text[],
               :codes::int4[]
          from j
            on conflict (project_id, task_id, rater_id)
            do update set questions = excluded.questions, measures = excluded.measures,
                          counts = excluded.counts, units = excluded.units,
                          codes = excluded.codes),
      g as (
        insert into kernel.log (at, kind, project_id, subject)
        select :now::timestamptz, 'judgment-submitted', j.project_id,
               jsonb_build_object('judgment', j.id, 'task', j.task_id, 'rater', j.rater_id,
                                  'revision', j.revision, 'surplus', j.surplus)
          from j)
      select id, uid, revision, surplus
        from j
      """;

  /**
   * The lease ends and the judgment, its codes, its log entry and the draft's end are one
   * statement.
   */
  public static final String SUBMIT =
      """
      with l as (
        delete from work.lease
         where trainer_id = :trainer::int4 and task_id = :task::int8 and token = :token::int8
        returning trainer_id, task_id, project_id, token, holds_place),
      d as (
        delete from work.draft d
         using l
         where d.trainer_id = l.trainer_id and d.task_id = l.task_id),
      j as (
        insert into work.judgment
               (uid, project_id, task_id, rater_id, revision, assignment_id, token,
                idempotency_key, surplus, template_version, guidelines_version, rubric_version,
                order_shown, active_seconds, idle_seconds, research_seconds, claimed_at,
                submitted_at, answers)
        select :judgment::uuid, l.project_id, l.task_id, l.trainer_id,
               1 + coalesce((select max(p.revision)
                               from work.judgment p
                              where p.task_id = l.task_id and p.rater_id = l.trainer_id), 0),
               a.id, l.token, :key::uuid,
               case when l.holds_place then false
                    else coalesce((select p.surplus
                                     from work.judgment p
                                    where p.task_id = l.task_id and p.rater_id = l.trainer_id
                                      and not exists (select 1
                                                        from work.withdrawal w
                                                       where w.judgment_id = p.id)
                                    order by p.revision desc
                                    limit 1), true)
                end,
               t.template_version, a.guidelines_version, a.rubric_version,
               :order::jsonb, :active::int4, :idle::int4, :research::int4, a.at,
               :now::timestamptz, :answers::jsonb
          from l
          join work.assignment a on a.trainer_id = l.trainer_id and a.task_id = l.task_id
          join work.task t on t.id = l.task_id
        returning id, uid, project_id, task_id, rater_id, revision, surplus),
      """
          + STORED;

  private static final String MARK =
      """
      select coalesce(
               (select q.pos - 1
                  from work.queue q
                 where q.project_id = :project::int4 and q.lane = :lane::int2
                   and q.pos > :mark::int8 and q.taken < q.wanted
                 order by q.pos
                 limit 1),
               (select max(q.pos)
                  from work.queue q
                 where q.project_id = :project::int4 and q.lane = :lane::int2
                   and q.pos > :mark::int8),
               :mark::int8)
      """;

  private static final Logger log = LoggerFactory.getLogger(Queue.class);
  private static final int TRIES = 5;

  private final JdbcClient jdbc;
  private final Marks marks;

  public Queue(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.marks = new Marks(this::mark, clock);
  }

  /**
   * The next task for a trainer; empty if nothing is there. Outside any transaction: where another
   * connection of the same trainer just took the same task, it tries again.
   */
  public Optional<Claimed> claim(Claim claim) {
    for (int tried = 1; ; tried++) {
      try {
        return claimOnce(claim);
      } catch (DuplicateKeyException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * One try: first after the trainer's last position, then from the marks on.
   *
   * @throws DuplicateKeyException if another connection of the same trainer just took the same
   *     task; a transaction does not survive this
   */
  public Optional<Claimed> claimOnce(Claim claim) {
    long[] known = marks(claim.project());
    var onward = claim(CLAIM_ONWARD, claim, known);
    var found = onward.isPresent() ? onward : claim(CLAIM_ANYWHERE, claim, known);
    found.ifPresent(claimed -> landed(claimed, claim.project()));
    return found;
  }

  /**
   * The marks of all lanes, read if this node has not read them yet: below them nothing is open.
   * Before a transaction that is going to claim, so that it does not have to search from 0.
   */
  public long[] marks(int project) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? marks.known(project)
        : marks.of(project);
  }

  /** Within a transaction only after its commit, which may fail and give the place back. */
  private void landed(Claimed claimed, int project) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      marks.landed(claimed, project);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              marks.landed(claimed, project);
            } catch (DataAccessException e) {
              // what is committed is told as such; the next claim moves the mark
              log.debug("the mark of project {} was not read", project, e);
            }
          }
        });
  }

  private Optional<Claimed> claim(String sql, Claim claim, long[] from) {
    return jdbc.sql(sql)
        .param("project", claim.project())
        .param("trainer", claim.trainer())
        .param("assignment", claim.assignment())
        .param("seed", claim.seed())
        .param("now", utc(claim.now()))
        .param("until", utc(claim.now().plus(claim.lease())))
        .param("cap", utc(claim.now().plus(claim.cap())))
        .param("guidelines", claim.guidelines())
        .param("rubric", claim.rubric())
        .param("mark0", from[0])
        .param("mark1", from[1])
        .param("mark2", from[2])
        .param("mark3", from[3])
        .query(
            (row, number) ->
                new Claimed(
                    row.getLong("task_id"),
                    claim.assignment(),
                    row.getLong("token"),
                    row.getInt("lane"),
                    row.getLong("pos"),
                    row.getInt("template_version"),
                    row.getString("payload")))
        .optional();
  }

  /** Empty: no such lease any more; whether the work was stored before, or late, is found next. */
  public Optional<Placed> submit(HandIn handIn) {
    return bound(SUBMIT, handIn)
        .param("token", handIn.token())
        .query((row, number) -> placed(row, handIn.now()))
        .optional();
  }

  /** The newest position of the project: while it stays, nothing was appended. */
  public long head(int project) {
    return jdbc.sql(
            """
            select coalesce(max(h.pos), 0)
              from (values (0::int2), (1::int2), (2::int2), (3::int2)) l (lane)
             cross join lateral (
               select q.pos
                 from work.queue q
                where q.project_id = :project::int4 and q.lane = l.lane
                order by q.pos desc
                limit 1) h
            """)
        .param("project", project)
        .query(Long.class)
        .single();
  }

  /** Below the returned position nothing is open in the lane, now or ever. */
  long mark(int project, int lane, long mark) {
    return jdbc.sql(MARK)
        .param("project", project)
        .param("lane", lane)
        .param("mark", mark)
        .query(Long.class)
        .single();
  }

  JdbcClient.StatementSpec bound(String sql, HandIn handIn) {
    return jdbc.sql(sql)
        .param("judgment", handIn.judgment())
        .param("trainer", handIn.trainer())
        .param("task", handIn.task())
        .param("key", handIn.key())
        .param("answers", handIn.answers())
        .param("questions", handIn.codes().questions().toArray(String[]::new))
        .param("measures", handIn.codes().measures().toArray(String[]::new))
        .param("counts", handIn.codes().counts().toArray(Integer[]::new))
        .param("units", handIn.codes().units().toArray(String[]::new))
        .param("codes", handIn.codes().codes().toArray(Integer[]::new))
        .param("order", handIn.orderShown())
        .param("active", handIn.spent().activeSeconds())
        .param("idle", handIn.spent().idleSeconds())
        .param("research", handIn.spent().researchSeconds())
        .param("now", utc(handIn.now()));
  }

  static Placed placed(ResultSet row, Instant at) throws SQLException {
    return new Placed(
        row.getLong("id"),
        row.getObject("uid", UUID.class),
        row.getInt("revision"),
        row.getBoolean("surplus"),
        at,
        false);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
