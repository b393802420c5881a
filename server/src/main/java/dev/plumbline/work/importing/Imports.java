package dev.plumbline.work.importing;

import dev.plumbline.kernel.KeptSentence;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.StoredImport.Started;
import dev.plumbline.work.importing.rows.Mapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports and how far each has come. */
@Repository
class Imports {
  private static final String FIND =
      """
      select i.id, i.uid, i.project_id, i.name, i.sha256, i.state, i.batch_id, i.mapping,
             i.template_version, i.rubric_version, i.human_openings, i.repeats_policy, i.lane,
             i.entries
        from work.import i
       where %s
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Imports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(
      UUID uid,
      ProjectId project,
      String name,
      String sha256,
      long bytes,
      @Nullable Integer by,
      Instant now) {
    jdbc.sql(
            """
            insert into work.import (uid, project_id, name, sha256, bytes, uploaded_at, by_account)
            values (:uid, :project, :name, :sha256, :bytes, :now, :by)
            """)
        .param("uid", uid)
        .param("project", project.value())
        .param("name", name)
        .param("sha256", sha256)
        .param("bytes", bytes)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  Optional<StoredImport> find(UUID uid) {
    return jdbc.sql(FIND.formatted("i.uid = :uid")).param("uid", uid).query(this::read).optional();
  }

  /** The versions in force of a project's template and rubric. */
  record Versions(int template, int rubric) {}

  Versions versions(int project) {
    return jdbc.sql(
            """
            select p.template_version, p.rubric_version
              from projects.project_view p
             where p.id = :project
            """)
        .param("project", project)
        .query((row, n) -> new Versions(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** The inner key of its project. */
  int project(int id) {
    return jdbc.sql("select i.project_id from work.import i where i.id = :id")
        .param("id", id)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  StoredImport get(int id) {
    return jdbc.sql(FIND.formatted("i.id = :id")).param("id", id).query(this::read).single();
  }

  /** The import as it is now; nobody changes it until the transaction ends. */
  StoredImport lock(int id) {
    return jdbc.sql(FIND.formatted("i.id = :id for update"))
        .param("id", id)
        .query(this::read)
        .single();
  }

  List<Integer> running() {
    return jdbc.sql("select i.id from work.import i where i.state = 'running' order by i.id")
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** The newest import of a file of that name that was begun and did not fail. */
  Optional<Integer> begun(int project, String name) {
    return jdbc.sql(
            """
            select i.id
              from work.import i
             where i.project_id = :project and i.name = :name and i.state in ('running', 'done')
             order by i.id desc
             limit 1
            """)
        .param("project", project)
        .param("name", name)
        .query((row, n) -> row.getInt(1))
        .optional();
  }

  void start(int id, Started started, Instant now) {
    jdbc.sql(
            """
            update work.import
               set state = 'running', batch_id = :batch, mapping = :mapping::jsonb,
                   template_version = :template, rubric_version = :rubric,
                   human_openings = :openings, repeats_policy = :repeats, lane = :lane,
                   started_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("batch", started.batch())
        .param("mapping", json.writeValueAsString(started.mapping()))
        .param("template", started.templateVersion())
        .param("rubric", started.rubricVersion())
        .param("openings", started.humanOpenings())
        .param("repeats", started.repeats().code())
        .param("lane", started.lane())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The checkpoint: everything before this entry is in. */
  void advance(int id, long entries, long line, long bytesRead, ChunkCounts counts) {
    jdbc.sql(
            """
            update work.import
               set entries = :entries, line = greatest(line, :line), bytes_read = :bytes,
                   tasks = tasks + :tasks, judgments = judgments + :judgments,
                   repeats = repeats + :repeats, bad_lines = bad_lines + :bad,
                   warnings = warnings + :warnings
             where id = :id
            """)
        .param("id", id)
        .param("entries", entries)
        .param("line", line)
        .param("bytes", bytesRead)
        .param("tasks", counts.tasks())
        .param("judgments", counts.judgments())
        .param("repeats", counts.repeats())
        .param("bad", counts.badLines())
        .param("warnings", counts.warnings())
        .update();
  }

  /** Ends a running import; with the reason if it failed. */
  void finish(int id, @Nullable Sentence failure, Instant now) {
    jdbc.sql(
            """
            with o as (
              delete from work.import_occurrence
               where import_id = :id)
            update work.import
               set state = case when :failure::text is null then 'done' else 'failed' end,
                   failure = :failure, finished_at = :now,
                   bytes_read = case when :failure::text is null then bytes else bytes_read end
             where id = :id and state = 'running'
            """)
        .param("id", id)
        .param("failure", failure == null ? null : KeptSentence.text(failure))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void withdraw(int id, Instant now) {
    jdbc.sql(
            """
            with o as (
              delete from work.import_occurrence
               where import_id = :id)
            update work.import
               set state = 'withdrawn', finished_at = coalesce(finished_at, :now)
             where id = :id
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private StoredImport read(ResultSet row, int number) throws SQLException {
    return new StoredImport(
        row.getInt("id"),
        row.getObject("uid", UUID.class),
        new ProjectId(row.getInt("project_id")),
        row.getString("name"),
        row.getString("sha256"),
        ImportState.of(row.getString("state")),
        row.getString("mapping") == null ? null : started(row),
        row.getLong("entries"));
  }

  private Started started(ResultSet row) throws SQLException {
    return new Started(
        row.getInt("batch_id"),
        json.readValue(row.getString("mapping"), Mapping.class),
        row.getInt("template_version"),
        row.getInt("rubric_version"),
        row.getInt("human_openings"),
        RepeatsPolicy.of(row.getString("repeats_policy")),
        row.getInt("lane"));
  }
}
