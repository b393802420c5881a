package dev.plumbline.delivery;

import dev.plumbline.kernel.KeptSentence;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.sentences.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports and their files. */
@Repository
class Exports {
  /**
   * A finished file.
   *
   * @param rows null for what is no table
   */
  record ExportFile(
      String name, String mediaType, String sha256, long bytes, @Nullable Long rows) {}

  /** What an export is about, for the job that makes it. */
  record Stored(
      int id, UUID uid, ProjectId project, String state, Instant requestedAt, ExportOrder order) {}

  /**
   * An export as its page shows it.
   *
   * @param rows how many so far
   * @param failure why it could not be made
   */
  record ExportView(
      UUID id,
      String format,
      JsonNode options,
      JsonNode filters,
      @Schema(allowableValues = {"waiting", "running", "done", "failed"}) String state,
      long rows,
      Instant requestedAt,
      @Nullable Instant finishedAt,
      @Nullable Sentence failure,
      List<ExportFile> files,
      @Nullable JsonNode manifest,
      @Nullable String dataCard) {}

  private static final String SELECT =
      """
      select e.id, e.uid, e.format, e.options, e.filters, e.state, e.rows, e.requested_at,
             e.finished_at, e.failure, e.manifest, e.data_card,
             (select coalesce(jsonb_agg(jsonb_build_object(
                       'name', f.name, 'mediaType', f.media_type, 'sha256', f.sha256,
                       'bytes', f.bytes, 'rows', f.rows) order by f.rows nulls last, f.name), '[]')
                from delivery.export_file f
               where f.export_id = e.id) as files
        from delivery.export e
       where %s
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Exports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  int templateVersion(ProjectId project) {
    return jdbc.sql("select p.template_version from projects.project_view p where p.id = :project")
        .param("project", project.value())
        .query((row, n) -> row.getInt(1))
        .single();
  }

  String projectTitle(ProjectId project) {
    return jdbc.sql("select p.title from projects.project_view p where p.id = :project")
        .param("project", project.value())
        .query((row, n) -> row.getString(1))
        .single();
  }

  int add(UUID uid, ExportPlan plan, @Nullable Integer by, Instant now) {
    return jdbc.sql(
            """
            insert into delivery.export
                   (uid, project_id, format, options, filters, requested_at, by_account)
            values (:uid, :project, :format, :options::jsonb, :filters::jsonb, :now, :by)
            returning id
            """)
        .param("uid", uid)
        .param("project", plan.project().value())
        .param("format", plan.format().id())
        .param("options", json.writeValueAsString(plan.chosen()))
        .param(
            "filters",
            json.writeValueAsString(new StoredFilters(plan.filters(), plan.allRevisions())))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query((row, n) -> row.getInt("id"))
        .single();
  }

  /** What is waiting or was running when the server stopped. */
  List<Integer> unfinished() {
    return jdbc.sql(
            """
            select id
              from delivery.export
             where state in ('waiting', 'running')
             order by id
            """)
        .query((row, n) -> row.getInt("id"))
        .list();
  }

  Stored get(int id) {
    return stored("e.id = :key", id).orElseThrow();
  }

  Optional<Stored> find(UUID uid) {
    return stored("e.uid = :key", uid);
  }

  private Optional<Stored> stored(String where, Object key) {
    return jdbc.sql(
            """
            select e.id, e.uid, e.project_id, e.state, e.requested_at, e.format, e.options,
                   e.filters
              from delivery.export e
             where %s
            """
                .formatted(where))
        .param("key", key)
        .query(this::readStored)
        .optional();
  }

  void progress(int id, long rows) {
    jdbc.sql(
            """
            update delivery.export
               set state = 'running', rows = :rows
             where id = :id and state in ('waiting', 'running')
            """)
        .param("id", id)
        .param("rows", rows)
        .update();
  }

  void addFile(int id, ExportFile file) {
    jdbc.sql(
            """
            insert into delivery.export_file (export_id, name, media_type, sha256, bytes, rows)
            values (:id, :name, :type, :sha256, :bytes, :rows)
            """)
        .param("id", id)
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("sha256", file.sha256())
        .param("bytes", file.bytes())
        .param("rows", file.rows())
        .update();
  }

  /** False if another run of the same export was faster. */
  boolean finish(int id, long rows, String manifest, String dataCard, Instant now) {
    return jdbc.sql(
                """
                update delivery.export
                   set state = 'done', rows = :rows, manifest = :manifest::jsonb,
                       data_card = :card, finished_at = :now
                 where id = :id and state in ('waiting', 'running')
                """)
            .param("id", id)
            .param("rows", rows)
            .param("manifest", manifest)
            .param("card", dataCard)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  void fail(int id, Sentence why, Instant now) {
    jdbc.sql(
            """
            update delivery.export
               set state = 'failed', failure = :sentence, finished_at = :now
             where id = :id and state in ('waiting', 'running')
            """)
        .param("id", id)
        .param("sentence", KeptSentence.text(why))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  ExportView view(int id) {
    return jdbc.sql(SELECT.formatted("e.id = :id")).param("id", id).query(this::readView).single();
  }

  /** Newest first. */
  List<ExportView> of(ProjectId project, @Nullable Integer before, int limit) {
    return jdbc.sql(
            SELECT.formatted(
                """
                e.project_id = :project and e.id < :before
                 order by e.id desc
                 limit :limit
                """))
        .param("project", project.value())
        .param("before", before == null ? Integer.MAX_VALUE : before)
        .param("limit", limit)
        .query(this::readView)
        .list();
  }

  Optional<ExportFile> file(int export, String name) {
    return jdbc.sql(
            """
            select name, media_type, sha256, bytes, rows
              from delivery.export_file
             where export_id = :export and name = :name
            """)
        .param("export", export)
        .param("name", name)
        .query(
            (row, n) ->
                new ExportFile(
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getString("sha256"),
                    row.getLong("bytes"),
                    row.getObject("rows", Long.class)))
        .optional();
  }

  private Stored readStored(ResultSet row, int number) throws SQLException {
    var filters = json.readValue(row.getString("filters"), StoredFilters.class);
    Map<String, String> options =
        json.readerForMapOf(String.class).readValue(row.getString("options"));
    return new Stored(
        row.getInt("id"),
        row.getObject("uid", UUID.class),
        new ProjectId(row.getInt("project_id")),
        row.getString("state"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        new ExportOrder(
            row.getString("format"), options, filters.filters(), filters.allRevisions()));
  }

  private ExportView readView(ResultSet row, int number) throws SQLException {
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    var manifest = row.getString("manifest");
    return new ExportView(
        row.getObject("uid", UUID.class),
        row.getString("format"),
        json.readTree(row.getString("options")),
        json.readTree(row.getString("filters")),
        row.getString("state"),
        row.getLong("rows"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        KeptSentence.ofNullable(row.getString("failure")),
        List.of(json.readValue(row.getString("files"), ExportFile[].class)),
        manifest == null ? null : json.readTree(manifest),
        row.getString("data_card"));
  }

  private record StoredFilters(ExportFilters filters, boolean allRevisions) {}
}
