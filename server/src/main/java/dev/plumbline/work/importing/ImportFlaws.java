package dev.plumbline.work.importing;

import dev.plumbline.kernel.KeptSentence;
import dev.plumbline.sentences.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was wrong or odd with the rows of a file. */
@Repository
class ImportFlaws {
  /** Beyond this many only the counts go on. */
  static final int MOST_KEPT = 100_000;

  /** One flaw as it is shown. */
  record LineFlaw(
      long line,
      @Schema(allowableValues = {"error", "warning"}) String severity,
      Sentence reason,
      String excerpt) {}

  private final JdbcClient jdbc;

  ImportFlaws(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(int id, List<RowFlaw> flaws) {
    if (flaws.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into work.import_flaw (import_id, entry, line, severity, reason, excerpt)
            select :id::int4, f.entry, f.line, f.severity, f.reason, f.excerpt
              from unnest(:entries::int8[], :lines::int8[], :severities::text[], :reasons::text[],
                          :excerpts::text[]) f (entry, line, severity, reason, excerpt)
             where (select bad_lines + warnings
                      from work.import
                     where id = :id::int4) < :most::int4
                on conflict do nothing
            """)
        .param("id", id)
        .param("entries", flaws.stream().map(RowFlaw::entry).toArray(Long[]::new))
        .param("lines", flaws.stream().map(RowFlaw::line).toArray(Long[]::new))
        .param(
            "severities",
            flaws.stream().map(f -> f.error() ? "error" : "warning").toArray(String[]::new))
        .param(
            "reasons",
            flaws.stream().map(f -> KeptSentence.text(f.reason())).toArray(String[]::new))
        .param("excerpts", flaws.stream().map(RowFlaw::excerpt).toArray(String[]::new))
        .param("most", MOST_KEPT)
        .update();
  }

  /** Every kept flaw in the file's order, errors and warnings. */
  @Transactional(readOnly = true)
  void each(int id, Consumer<LineFlaw> consumer) {
    try (Stream<LineFlaw> flaws =
        jdbc
            .sql(
                """
                select line, severity, reason, excerpt
                  from work.import_flaw
                 where import_id = :id
                 order by entry, severity
                """)
            .param("id", id)
            .withFetchSize(500)
            .query(
                (row, n) ->
                    new LineFlaw(
                        row.getLong("line"),
                        row.getString("severity"),
                        KeptSentence.of(row.getString("reason")),
                        row.getString("excerpt")))
            .stream()) {
      flaws.forEach(consumer);
    }
  }
}
