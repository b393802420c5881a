package dev.plumbline.projects;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the versions of a project's texts. */
@Repository
class ProjectTexts {
  /**
   * @param by a name, or null when the installation wrote it
   */
  record TextVersion(int version, String note, @Nullable String by, Instant at) {}

  record TextVersionView(
      int version, String markdown, String note, @Nullable String by, Instant at) {}

  private final JdbcClient jdbc;

  ProjectTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<TextVersion> versions(ProjectAccess access, TextKind kind) {
    return jdbc.sql(
            """
            select t.version, t.note, a.name, t.at
              from projects.text_version t
              left join accounts.account_view a on a.id = t.by_account
             where t.project_id = :project and t.kind = :kind
             order by t.version desc
            """)
        .param("project", access.id())
        .param("kind", kind.toString())
        .query(
            (row, number) ->
                new TextVersion(
                    row.getInt("version"),
                    row.getString("note"),
                    row.getString("name"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<TextVersionView> version(ProjectAccess access, TextKind kind, int version) {
    return jdbc.sql(
            """
            select t.version, t.markdown, t.note, a.name, t.at
              from projects.text_version t
              left join accounts.account_view a on a.id = t.by_account
             where t.project_id = :project and t.kind = :kind and t.version = :version
            """)
        .param("project", access.id())
        .param("kind", kind.toString())
        .param("version", version)
        .query(
            (row, number) ->
                new TextVersionView(
                    row.getInt("version"),
                    row.getString("markdown"),
                    row.getString("note"),
                    row.getString("name"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
