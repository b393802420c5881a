package dev.plumbline.kernel.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The order of the log and how far each follower has come. */
@Repository
class LogPositions {
  static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LogPositions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Whether this transaction is the only one that gives out positions. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('kernel.log'))")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /**
   * Gives the next positions to committed entries up to a time. A transaction may commit after a
   * later id is visible, so the search starts at a floor below which no transaction is still open.
   *
   * @return how many, at most {@link #BATCH}
   */
  int assign(Instant upTo) {
    return jdbc.sql(
            """
            with waiting as (
              select l.id from kernel.log l
              where l.id > (select s.floor from kernel.log_sequencer s) and l.at <= :upTo
                and not exists (
                  select from kernel.log_position p
                  where p.log_id = l.id and p.log_id > (select s.floor from kernel.log_sequencer s))
              order by l.id limit :batch)
            insert into kernel.log_position (position, log_id)
            select (select coalesce(max(p.position), 0) from kernel.log_position p)
              + row_number() over (order by w.id), w.id from waiting w
            """)
        .param("upTo", upTo.atOffset(ZoneOffset.UTC))
        .param("batch", BATCH)
        .update();
  }

  /**
   * Raises the floor to below the first entry without a position, up to a candidate that is
   * settled. A candidate is the highest id seen, with an upper bound of every transaction that may
   * have drawn a lower one: each drew its own id before, and this transaction gets its id only
   * after looking. Once all below the bound have ended, nothing can appear below the candidate any
   * more. An entry's own transaction says nothing of that: a later transaction may have drawn a
   * lower id.
   *
   * <p>The first statement of its transaction that writes: an earlier one would fix the bound too
   * early. A bound that is still to come is from before a restore and binds nobody.
   */
  void raiseFloor() {
    jdbc.sql(
            """
            with f as (
              select s.candidate,
                     case when pg_snapshot_xmin(pg_current_snapshot()) < s.bound
                           and s.bound < pg_snapshot_xmax(pg_current_snapshot()) then s.floor
                          else least(s.candidate, (
                            select min(w.id) - 1 from kernel.log w
                            where w.id > s.floor and not exists (
                              select from kernel.log_position p
                              where p.log_id = w.id and p.log_id > s.floor)))
                      end as floor
              from kernel.log_sequencer s)
            update kernel.log_sequencer s
            set floor = f.floor,
                candidate = case when f.floor < f.candidate then f.candidate
                                 else (select coalesce(max(l.id), 0) from kernel.log l) end,
                bound = case when f.floor < f.candidate then s.bound
                             else pg_current_xact_id() end
            from f
            where f.floor > s.floor
               or (f.floor = f.candidate
                   and exists (select from kernel.log l where l.id > f.candidate))
            """)
        .update();
  }

  /** The follower's cursor, locked; empty when another node is at it. */
  Optional<Long> cursor(String follower) {
    jdbc.sql(
            "insert into kernel.log_cursor (follower, position) values (:f, 0) on conflict do nothing")
        .param("f", follower)
        .update();
    return jdbc.sql(
            "select position from kernel.log_cursor where follower = :f for update skip locked")
        .param("f", follower)
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  List<LogEntry> after(long position, int limit) {
    return jdbc.sql(
            """
            select p.position, l.at, l.kind, l.project_id, l.subject::text
            from kernel.log_position p join kernel.log l on l.id = p.log_id
            where p.position > :position order by p.position limit :limit
            """)
        .param("position", position)
        .param("limit", limit)
        .query((row, n) -> entry(row))
        .list();
  }

  void advance(String follower, long position) {
    jdbc.sql("update kernel.log_cursor set position = :p where follower = :f")
        .param("p", position)
        .param("f", follower)
        .update();
  }

  long head() {
    return jdbc.sql("select coalesce(max(position), 0) from kernel.log_position")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        (@Nullable Integer) row.getObject(4, Integer.class),
        json.readTree(row.getString(5)));
  }
}
