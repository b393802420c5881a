package dev.plumbline.work.importing;

import dev.plumbline.kernel.KeptSentence;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.ImportFlaws.LineFlaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports as their page shows them. */
@Repository
class ImportViews {
  private static final int FIRST_ERRORS = 20;

  /**
   * @param batch that its tasks are in, or null before it starts
   * @param failure why the file as a whole could not be read
   */
  record ImportView(
      UUID id,
      UUID project,
      @Nullable UUID batch,
      String name,
      ImportState state,
      long linesRead,
      long totalBytes,
      long bytesRead,
      long tasks,
      long judgments,
      long repeats,
      long badLines,
      long warnings,
      Instant uploadedAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable Sentence failure,
      List<LineFlaw> firstErrors) {}

  private static final String SELECT =
      """
      select i.id, i.uid, p.uid as project_uid, b.uid as batch_uid, i.name, i.state, i.line, i.bytes, i.bytes_read,
             i.tasks, i.judgments, i.repeats, i.bad_lines, i.warnings, i.uploaded_at,
             i.started_at, i.finished_at, i.failure
        from work.import i
        join projects.project_view p on p.id = i.project_id
        left join work.batch b on b.id = i.batch_id
       where %s
      """;

  private final JdbcClient jdbc;

  ImportViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ImportView one(int id) {
    var errors = firstErrors(id);
    return jdbc.sql(SELECT.formatted("i.id = :id"))
        .param("id", id)
        .query((row, n) -> read(row, errors))
        .single();
  }

  /** Newest first, without their errors. */
  List<ImportView> of(int project, @Nullable Integer before, int limit) {
    return jdbc.sql(
            SELECT.formatted(
                """
                i.project_id = :project and i.id < :before
                 order by i.id desc
                 limit :limit
                """))
        .param("project", project)
        .param("before", before == null ? Integer.MAX_VALUE : before)
        .param("limit", limit)
        .query((row, n) -> read(row, List.of()))
        .list();
  }

  private List<LineFlaw> firstErrors(int id) {
    return jdbc.sql(
            """
            select line, severity, reason, excerpt
              from work.import_flaw
             where import_id = :id and severity = 'error'
             order by entry
             limit :limit
            """)
        .param("id", id)
        .param("limit", FIRST_ERRORS)
        .query(
            (row, n) ->
                new LineFlaw(
                    row.getLong("line"),
                    row.getString("severity"),
                    KeptSentence.of(row.getString("reason")),
                    row.getString("excerpt")))
        .list();
  }

  private static ImportView read(ResultSet row, List<LineFlaw> errors) throws SQLException {
    return new ImportView(
        row.getObject("uid", UUID.class),
        row.getObject("project_uid", UUID.class),
        row.getObject("batch_uid", UUID.class),
        row.getString("name"),
        ImportState.of(row.getString("state")),
        row.getLong("line"),
        row.getLong("bytes"),
        row.getLong("bytes_read"),
        row.getLong("tasks"),
        row.getLong("judgments"),
        row.getLong("repeats"),
        row.getLong("bad_lines"),
        row.getLong("warnings"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        KeptSentence.ofNullable(row.getString("failure")),
        errors);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
