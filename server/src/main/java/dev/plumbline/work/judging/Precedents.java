package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rulings that settle more than their own case. */
@Repository
class Precedents {
  /**
   * @param question what was asked
   * @param reference the clause it was about, or what it was about
   */
  record Precedent(UUID id, String question, String ruling, Instant at, String reference) {}

  private final JdbcClient jdbc;

  Precedents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first, at most 100. */
  List<Precedent> find(ProjectId project, @Nullable String search) {
    return jdbc.sql(
            """
            select e.uid, e.note, g.text, g.at, coalesce(e.clause, e.about) as reference
              from work.escalation e
              join work.ruling g on g.escalation_id = e.id and g.precedent
             where e.project_id = :project
               and (:search::text is null
                    or e.note ilike :search::text
                    or g.text ilike :search::text
                    or e.clause ilike :search::text)
             order by e.id desc
             limit 100
            """)
        .param("project", project.value())
        .param(
            "search",
            search == null || search.isBlank()
                ? null
                : "%" + MyJudgments.literal(search.strip()) + "%")
        .query(
            (row, number) ->
                new Precedent(
                    row.getObject("uid", UUID.class),
                    row.getString("note"),
                    row.getString("text"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("reference")))
        .list();
  }
}
