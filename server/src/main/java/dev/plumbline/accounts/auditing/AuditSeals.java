package dev.plumbline.accounts.auditing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain over the audit entries. */
@Repository
class AuditSeals {
  /**
   * @param text the entry as one line, which the hash covers
   */
  record Entry(long id, String text) {}

  record Seal(long position, byte[] hash) {}

  record Link(long position, byte[] hash, String text) {}

  private static final String TEXT =
      """
      concat_ws('|', e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        coalesce(e.actor_id::text, ''), e.action, coalesce(e.organization_id::text, ''),
        e.subject::text)""";

  private final JdbcClient jdbc;

  AuditSeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction is the only one that seals. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('accounts.audit_seal'))")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  Optional<Seal> head() {
    return jdbc.sql("select position, hash from accounts.audit_seal order by position desc limit 1")
        .query((row, n) -> new Seal(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  List<Entry> unsealed(int limit) {
    return jdbc.sql(
            """
            select e.id, %s
            from accounts.audit_unsealed u join accounts.audit_entry e on e.id = u.entry_id
            order by u.entry_id limit :limit
            """
                .formatted(TEXT))
        .param("limit", limit)
        .query((row, n) -> new Entry(row.getLong(1), row.getString(2)))
        .list();
  }

  void add(Seal seal, long entry) {
    jdbc.sql(
            """
            with u as (delete from accounts.audit_unsealed where entry_id = :e)
            insert into accounts.audit_seal (position, entry_id, hash) values (:p, :e, :h)
            """)
        .param("p", seal.position())
        .param("e", entry)
        .param("h", seal.hash())
        .update();
  }

  List<Link> after(long position, int limit) {
    return jdbc.sql(
            """
            select s.position, s.hash, %s
            from accounts.audit_seal s join accounts.audit_entry e on e.id = s.entry_id
            where s.position > :position order by s.position limit :limit
            """
                .formatted(TEXT))
        .param("position", position)
        .param("limit", limit)
        .query((row, n) -> new Link(row.getLong(1), row.getBytes(2), row.getString(3)))
        .list();
  }

  /** Entries without a seal that are older than a time, whatever waits: reads the whole trail. */
  long unsealedBefore(Instant time) {
    return jdbc.sql(
            """
            select count(*) from accounts.audit_entry e
            where e.at < :time
              and not exists (select from accounts.audit_seal s where s.entry_id = e.id)
            """)
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getLong(1))
        .single();
  }
}
