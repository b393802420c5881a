package dev.plumbline.work.queue;

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
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements about one trainer's place on one task after the claim: leases that are extended,
 * taken up again or opened for another revision, and work that comes in after its lease has ended.
 * Those that must not race each other take the pair's advisory lock first, as a statement of its
 * own, so that what follows sees what the other committed.
 */
@Repository
public class Places {
  private static final int PAIR = 0x706c_7032;

  private static final String LATE =
      """
      with o as (
        select q.project_id, q.lane, q.pos
          from work.queue q
         where q.task_id = :task::int8 and q.lane = 0 and q.taken < q.wanted
           and :seeks::boolean
         order by q.pos
         limit 1
           for no key update of q skip locked),
      u as (
        update work.queue q
           set taken = q.taken + 1
          from o
         where q.project_id = o.project_id and q.lane = o.lane and q.pos = o.pos
        returning q.pos),
      d as (
        delete from work.draft
         where trainer_id = :trainer::int4 and task_id = :task::int8),
      j as (
        insert into work.judgment
               (uid, project_id, task_id, rater_id, revision, assignment_id, token,
                idempotency_key, surplus, template_version, guidelines_version, rubric_version,
                order_shown, active_seconds, idle_seconds, research_seconds, claimed_at,
                submitted_at, answers)
        select :judgment::uuid, a.project_id, a.task_id, a.trainer_id,
               1 + coalesce((select max(p.revision)
                               from work.judgment p
                              where p.task_id = a.task_id and p.rater_id = a.trainer_id), 0),
               a.id, :token::int8, :key::uuid,
               case when :seeks::boolean then not exists (select 1 from u)
                    else :surplus::boolean
                end,
               t.template_version, a.guidelines_version, a.rubric_version,
               :order::jsonb, :active::int4, :idle::int4, :research::int4, a.at,
               :now::timestamptz, :answers::jsonb
          from work.assignment a
          join work.task t on t.id = a.task_id
         where a.trainer_id = :trainer::int4 and a.task_id = :task::int8
        returning id, uid, project_id, task_id, rater_id, revision, surplus),
      """
          + Queue.STORED;

  private static final String TAKE_AGAIN =
      """
      with o as (
        select q.project_id, q.lane, q.pos, q.task_id
          from work.queue q
         where q.task_id = :task::int8 and q.lane = 0 and q.taken < q.wanted
         order by q.pos
         limit 1
           for no key update of q skip locked),
      u as (
        update work.queue q
           set taken = q.taken + 1
          from o
         where q.project_id = o.project_id and q.lane = o.lane and q.pos = o.pos)
      insert into work.lease (trainer_id, task_id, project_id, until, cap_until)
      select :trainer::int4, o.task_id, o.project_id, :until::timestamptz, :cap::timestamptz
        from o
      returning token, until, cap_until
      """;

  private static final String WITHDRAW =
      """
      with w as (
        insert into work.withdrawal (judgment_id, at)
        values (:judgment::int8, :now::timestamptz)
        returning judgment_id, at),
      d as (
        insert into work.draft
               (trainer_id, task_id, revision, answers, active_seconds, idle_seconds,
                research_seconds, saved_at)
        select j.rater_id, j.task_id, 1, j.answers, j.active_seconds, j.idle_seconds,
               j.research_seconds, w.at
          from w
          join work.judgment j on j.id = w.judgment_id
            on conflict (trainer_id, task_id) do nothing)
      insert into kernel.log (at, kind, project_id, subject)
      select w.at, 'judgment-withdrawn', j.project_id,
             jsonb_build_object('judgment', j.id, 'task', j.task_id, 'rater', j.rater_id,
                                'revision', j.revision)
        from w
        join work.judgment j on j.id = w.judgment_id
      """;

  private final JdbcClient jdbc;
  private final Queue queue;

  public Places(JdbcClient jdbc, Queue queue) {
    this.jdbc = jdbc;
    this.queue = queue;
  }

  /**
   * Work whose lease is gone. Found by its key, or by its token with the same answers: the earlier
   * success, told again. A newer lease of the same trainer, a later judgment, or other answers
   * under the same token: empty, nothing is stored. Otherwise it takes a place that came back to
   * the task, or is kept as surplus.
   */
  @Transactional
  public Optional<Placed> submitLate(HandIn handIn) {
    lockPair(handIn.trainer(), handIn.task());
    var earlier = judgments(handIn.trainer(), handIn.task(), handIn.answers());
    var same = earlier.stream().filter(judgment -> judgment.isFrom(handIn)).findFirst();
    if (same.isPresent()) {
      return same.map(Earlier::again);
    }
    var standing = earlier.stream().filter(judgment -> !judgment.withdrawn()).findFirst();
    boolean outrun = standing.filter(judgment -> judgment.token() >= handIn.token()).isPresent();
    if (outrun || lease(handIn.trainer(), handIn.task()).isPresent()) {
      return Optional.empty();
    }
    return queue
        .bound(LATE, handIn)
        .param("token", handIn.token())
        .param("seeks", standing.isEmpty())
        .param("surplus", standing.map(Earlier::surplus).orElse(true))
        .query((row, number) -> Queue.placed(row, handIn.now()))
        .optional();
  }

  /**
   * A lapsed draft's way back: the live lease if there is one, renewed if its time is over but
   * nobody swept it; a lease without a place if a judgment stands already; else a free place of
   * that task; empty if there is none.
   */
  @Transactional
  public Optional<Lease> takeAgain(
      int trainer, long task, Instant now, Instant until, Instant cap) {
    lockPair(trainer, task);
    var live = lease(trainer, task).filter(lease -> lease.until().isAfter(now));
    var held = live.isPresent() ? live : renew(trainer, task, now, until, cap);
    if (held.isPresent()) {
      return held;
    }
    if (judgments(trainer, task).stream().anyMatch(judgment -> !judgment.withdrawn())) {
      return Optional.of(open(trainer, task, until, cap, false));
    }
    return jdbc.sql(TAKE_AGAIN)
        .param("trainer", trainer)
        .param("task", task)
        .param("until", Queue.utc(until))
        .param("cap", Queue.utc(cap))
        .query(Places::lease)
        .optional();
  }

  /**
   * The newest judgment is taken back, as a fact; the same assignment gets a new lease, and the
   * place stays its own unless an earlier revision holds it. Empty: it is not the newest, or was
   * withdrawn before.
   */
  @Transactional
  public Optional<Lease> withdraw(
      int trainer, long task, long judgment, Instant now, Instant until, Instant cap) {
    lockPair(trainer, task);
    var earlier = judgments(trainer, task);
    if (earlier.isEmpty() || earlier.getFirst().id() != judgment) {
      return Optional.empty();
    }
    var newest = earlier.getFirst();
    if (newest.withdrawn() || lease(trainer, task).isPresent()) {
      return Optional.empty();
    }
    jdbc.sql(WITHDRAW).param("judgment", judgment).param("now", Queue.utc(now)).update();
    boolean kept = earlier.stream().skip(1).anyMatch(older -> !older.withdrawn());
    return Optional.of(open(trainer, task, until, cap, !newest.surplus() && !kept));
  }

  /** Waits for a sweep that is at this lease; empty if it is gone then. */
  private Optional<Lease> renew(int trainer, long task, Instant now, Instant until, Instant cap) {
    return jdbc.sql(
            """
            update work.lease
               set cap_until = case when cap_until > :now::timestamptz then cap_until
                                    else :cap::timestamptz
                                end,
                   until = case when cap_until > :now::timestamptz
                                then least(:until::timestamptz, cap_until)
                                else :until::timestamptz
                            end
             where trainer_id = :trainer::int4 and task_id = :task::int8
            returning token, until, cap_until
            """)
        .param("trainer", trainer)
        .param("task", task)
        .param("now", Queue.utc(now))
        .param("until", Queue.utc(until))
        .param("cap", Queue.utc(cap))
        .query(Places::lease)
        .optional();
  }

  /** Extends a live lease up to its cap; empty if the lease is not that of the token. */
  public Optional<Lease> extend(int trainer, long task, long token, Instant until) {
    return jdbc.sql(
            """
            update work.lease
               set until = greatest(until, least(:until::timestamptz, cap_until))
             where trainer_id = :trainer::int4 and task_id = :task::int8 and token = :token::int8
            returning token, until, cap_until
            """)
        .param("trainer", trainer)
        .param("task", task)
        .param("token", token)
        .param("until", Queue.utc(until))
        .query(Places::lease)
        .optional();
  }

  public Optional<Lease> lease(int trainer, long task) {
    return jdbc.sql(
            """
            select token, until, cap_until
              from work.lease
             where trainer_id = :trainer::int4 and task_id = :task::int8
            """)
        .param("trainer", trainer)
        .param("task", task)
        .query(Places::lease)
        .optional();
  }

  private Lease open(int trainer, long task, Instant until, Instant cap, boolean holdsPlace) {
    return jdbc.sql(
            """
            insert into work.lease (trainer_id, task_id, project_id, until, cap_until, holds_place)
            select :trainer::int4, t.id, t.project_id, :until::timestamptz, :cap::timestamptz,
                   :holds::boolean
              from work.task t
             where t.id = :task::int8
            returning token, until, cap_until
            """)
        .param("trainer", trainer)
        .param("task", task)
        .param("until", Queue.utc(until))
        .param("cap", Queue.utc(cap))
        .param("holds", holdsPlace)
        .query(Places::lease)
        .single();
  }

  private void lockPair(int trainer, long task) {
    jdbc.sql("select pg_advisory_xact_lock(:class::int4, hashint8(:task::int8) # :trainer::int4)")
        .param("class", PAIR)
        .param("task", task)
        .param("trainer", trainer)
        .query((row, number) -> number)
        .single();
  }

  private List<Earlier> judgments(int trainer, long task) {
    return judgments(trainer, task, null);
  }

  /** Newest first, each compared with the answers, if there are any. */
  private List<Earlier> judgments(int trainer, long task, @Nullable String answers) {
    return jdbc.sql(
            """
            select j.id, j.uid, j.revision, j.surplus, j.token, j.idempotency_key, j.submitted_at,
                   coalesce(j.answers = :answers::jsonb, false) as same_answers,
                   exists (select 1
                             from work.withdrawal w
                            where w.judgment_id = j.id) as withdrawn
              from work.judgment j
             where j.task_id = :task::int8 and j.rater_id = :trainer::int4
             order by j.revision desc
            """)
        .param("task", task)
        .param("trainer", trainer)
        .param("answers", answers)
        .query(Earlier::read)
        .list();
  }

  private static Lease lease(ResultSet row, int number) throws SQLException {
    return new Lease(
        row.getLong("token"),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getObject("cap_until", OffsetDateTime.class).toInstant());
  }

  private record Earlier(
      long id,
      UUID uid,
      int revision,
      boolean surplus,
      long token,
      @Nullable UUID key,
      Instant at,
      boolean sameAnswers,
      boolean withdrawn) {

    static Earlier read(ResultSet row, int number) throws SQLException {
      return new Earlier(
          row.getLong("id"),
          row.getObject("uid", UUID.class),
          row.getInt("revision"),
          row.getBoolean("surplus"),
          row.getLong("token"),
          row.getObject("idempotency_key", UUID.class),
          row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
          row.getBoolean("same_answers"),
          row.getBoolean("withdrawn"));
    }

    /**
     * Token 0 stands for "my lease has lapsed" and names no submit. Other answers under the same
     * token are other work: told as a success, they would be lost.
     */
    boolean isFrom(HandIn handIn) {
      return (handIn.key() != null && handIn.key().equals(key))
          || (handIn.token() != 0 && handIn.token() == token && sameAnswers);
    }

    Placed again() {
      return new Placed(id, uid, revision, surplus, at, true);
    }
  }
}
