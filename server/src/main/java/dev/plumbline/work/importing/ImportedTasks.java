package dev.plumbline.work.importing;

import dev.plumbline.work.importing.StoredImport.Started;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks as an import finds and adds them, a chunk at a time. */
@Repository
class ImportedTasks {
  /**
   * A task that is there already.
   *
   * @param payload what it shows, as JSON
   * @param origin models and metadata, as JSON
   */
  record Existing(long id, int templateVersion, String payload, String origin) {}

  /**
   * A task to add.
   *
   * @param payload what trainers may see, as JSON
   * @param origin models and metadata, as JSON
   * @param wanted human judgments
   */
  record Fresh(
      UUID uid,
      String identity,
      @Nullable String externalId,
      int wanted,
      String excerpt,
      String payload,
      String origin) {}

  private final JdbcClient jdbc;

  ImportedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Human judgments that a task of the project gets. */
  int overlap(int project) {
    return jdbc.sql("select p.overlap from projects.project_view p where p.id = :project")
        .param("project", project)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  Map<String, Existing> find(int project, Collection<String> identities) {
    var found = new HashMap<String, Existing>();
    jdbc.sql(
            """
            select t.identity, t.id, t.template_version, t.payload, t.origin
              from work.task t
             where t.project_id = :project::int4 and t.identity = any (:identities::text[])
            """)
        .param("project", project)
        .param("identities", identities.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("identity"),
                  new Existing(
                      row.getLong("id"),
                      row.getInt("template_version"),
                      row.getString("payload"),
                      row.getString("origin")));
            });
    return found;
  }

  /** Adds tasks in this order; their ids rise in it. */
  List<Long> add(int project, Started started, List<Fresh> tasks) {
    return jdbc.sql(
            """
            with f as (
              select *
                from unnest(:uids::text[], :identities::text[], :externals::text[],
                            :wanted::int4[], :excerpts::text[], :payloads::text[],
                            :origins::text[])
                     with ordinality f (uid, identity, external_id, wanted, excerpt, payload,
                                        origin, n)),
            t as (
              insert into work.task
                     (uid, project_id, batch_id, identity, external_id, template_version, wanted,
                      lane, excerpt, payload, origin)
              select f.uid::uuid, :project::int4, :batch::int4, f.identity, f.external_id,
                     :template::int4, f.wanted::int2, :lane::int2, f.excerpt, f.payload::jsonb,
                     f.origin::jsonb
                from f
               order by f.n
              returning id)
            select id
              from t
             order by id
            """)
        .param("project", project)
        .param("batch", started.batch())
        .param("template", started.templateVersion())
        .param("lane", started.lane())
        .param("uids", tasks.stream().map(t -> t.uid().toString()).toArray(String[]::new))
        .param("identities", tasks.stream().map(Fresh::identity).toArray(String[]::new))
        .param("externals", tasks.stream().map(Fresh::externalId).toArray(String[]::new))
        .param("wanted", tasks.stream().map(Fresh::wanted).toArray(Integer[]::new))
        .param("excerpts", tasks.stream().map(Fresh::excerpt).toArray(String[]::new))
        .param("payloads", tasks.stream().map(Fresh::payload).toArray(String[]::new))
        .param("origins", tasks.stream().map(Fresh::origin).toArray(String[]::new))
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  /** Counts contents of a chunk; afterwards each has been seen this often in the file. */
  Map<String, Integer> count(int importId, Map<String, Integer> contents) {
    var seen = new HashMap<String, Integer>();
    var prints = List.copyOf(contents.keySet());
    jdbc.sql(
            """
            insert into work.import_occurrence as o (import_id, fingerprint, seen)
            select :import::int4, f.fingerprint, f.times
              from unnest(:prints::text[], :times::int4[]) f (fingerprint, times)
                on conflict (import_id, fingerprint) do update
               set seen = o.seen + excluded.seen
            returning o.fingerprint, o.seen
            """)
        .param("import", importId)
        .param("prints", prints.toArray(String[]::new))
        .param("times", prints.stream().map(contents::get).toArray(Integer[]::new))
        .query(
            row -> {
              seen.put(row.getString("fingerprint"), row.getInt("seen"));
            });
    return seen;
  }

  int addBatch(UUID uid, int project, String name, @Nullable Integer by, Instant now) {
    return jdbc.sql(
            """
            insert into work.batch (uid, project_id, name, at, by_account)
            values (:uid, :project, :name, :now, :by)
            returning id
            """)
        .param("uid", uid)
        .param("project", project)
        .param("name", name)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query((row, n) -> row.getInt("id"))
        .single();
  }

  /**
   * Claims that are under way end first, and none begins before the commit: what the next statement
   * sees of leases stays true.
   */
  private void lockOpenings(int project, int batch) {
    jdbc.sql(
            """
            select count(*)
              from (select 1
                      from work.queue q
                      join work.task t on t.id = q.task_id
                     where t.project_id = :project::int4 and t.batch_id = :batch::int4
                       and t.state <> 'retired' and q.taken < q.wanted
                     order by q.lane, q.pos
                       for no key update of q) locked
            """)
        .param("project", project)
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** What a withdrawn batch becomes: how many of its tasks went, and how many stay. */
  record Withdrawn(int retired, int kept) {}

  /**
   * Retires the tasks of a batch that no person has judged or holds now. Judgments that came with
   * the file do not keep a task; they no longer count for agreement. What is retired gives up its
   * identity, so that the same rows can be imported once more, in the right way. Under the
   * project's lock.
   */
  Withdrawn withdraw(int project, int batch, @Nullable Integer by, Instant now) {
    lockOpenings(project, batch);
    return jdbc.sql(
            """
            with t as (
              update work.task t
                 set state = 'retired', identity = t.identity || '~' || t.id
               where t.project_id = :project::int4 and t.batch_id = :batch::int4
                 and t.state <> 'retired'
                 and not exists (select 1
                                   from work.judgment j
                                  where j.task_id = t.id and j.assignment_id is not null)
                 and not exists (select 1 from work.lease l where l.task_id = t.id)
              returning t.id),
            q as (
              update work.queue q
                 set wanted = q.taken
                from t
               where q.task_id = t.id and q.wanted > q.taken),
            a as (
              delete from work.answer_code a
               using t
               where a.project_id = :project::int4 and a.task_id = t.id),
            c as (
              insert into work.task_change (task_id, state, at, by_account, reason)
              select t.id, 'retired', :now::timestamptz, :by::int4, 'batch withdrawn'
                from t),
            b as (
              update work.batch
                 set withdrawn_at = :now::timestamptz
               where id = :batch::int4)
            select (select count(*) from t) as retired,
                   (select count(*)
                      from work.task k
                     where k.batch_id = :batch::int4 and k.state <> 'retired')
                   - (select count(*) from t) as kept
            """)
        .param("project", project)
        .param("batch", batch)
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Withdrawn(row.getInt("retired"), row.getInt("kept")))
        .single();
  }

  /** From the first to the last task of a batch, if it has any; others may lie between. */
  List<List<Long>> spans(int batch) {
    return jdbc.sql(
            """
            select min(t.id) as first, max(t.id) as last
              from work.task t
             where t.batch_id = :batch::int4
            having count(*) > 0
            """)
        .param("batch", batch)
        .query((row, n) -> List.of(row.getLong("first"), row.getLong("last")))
        .list();
  }
}
