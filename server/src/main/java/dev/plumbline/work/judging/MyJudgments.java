package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Page;
import dev.plumbline.questions.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a trainer has handed in. */
@Repository
class MyJudgments {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

  /**
   * @param state submitted or withdrawn
   * @param canSupersede whether it may be opened again
   */
  record JudgmentLine(
      UUID id,
      AssignmentView.ProjectName project,
      Instant submittedAt,
      int revision,
      @Schema(allowableValues = {"submitted", "withdrawn"}) String state,
      boolean surplus,
      String excerpt,
      boolean canSupersede) {}

  private record Row(String cursor, JudgmentLine line) {}

  /** Where a page ended: time and inner key of its last judgment. */
  record Cursor(OffsetDateTime at, long id) {
    static Cursor of(String text) {
      var parts = text.split("_", 2);
      return new Cursor(OffsetDateTime.parse(parts[0]), Long.parseLong(parts[1]));
    }
  }

  record Revision(
      UUID id,
      int revision,
      Instant at,
      boolean withdrawn,
      boolean surplus,
      Map<String, Answer> answers) {}

  /** The inner key of a judgment and when it was handed in. */
  record JudgmentKey(long id, Instant submittedAt) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MyJudgments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The newest revision of each judged task, newest first.
   *
   * @param search found in the task's beginning or in the answers, or null
   * @param before where the page before ended, or null
   */
  Page<JudgmentLine> page(
      AccountId account,
      @Nullable String search,
      @Nullable UUID project,
      @Nullable Cursor before,
      int limit) {
    var rows =
        jdbc.sql(
                """
                select j.id, j.uid, p.uid as project, p.title, j.submitted_at, j.revision,
                       j.surplus, t.excerpt, p.state,
                       exists (select 1
                                 from work.withdrawal w
                                where w.judgment_id = j.id) as withdrawn
                  from work.rater r
                  join work.judgment j on j.rater_id = r.id
                  join work.task t on t.id = j.task_id
                  join projects.project_view p on p.id = j.project_id
                 where r.account_id = :account
                   and not exists (select 1
                                     from work.judgment n
                                    where n.task_id = j.task_id and n.rater_id = j.rater_id
                                      and n.revision > j.revision)
                   and (:project::uuid is null or p.uid = :project::uuid)
                   and (:search::text is null
                        or t.excerpt ilike :search::text
                        or j.answers::text ilike :search::text)
                   and (:at::timestamptz is null
                        or (j.submitted_at, j.id) < (:at::timestamptz, :id::int8))
                 order by j.submitted_at desc, j.id desc
                 limit :limit
                """)
            .param("account", account.value())
            .param("project", project)
            .param("search", search == null ? null : "%" + literal(search) + "%")
            .param("at", before == null ? null : before.at())
            .param("id", before == null ? null : before.id())
            .param("limit", limit + 1)
            .query(MyJudgments::line)
            .list();
    var page = Page.of(rows, limit, Row::cursor);
    return new Page<>(page.items().stream().map(Row::line).toList(), page.next());
  }

  private static Row line(ResultSet row, int number) throws SQLException {
    boolean withdrawn = row.getBoolean("withdrawn");
    var at = row.getObject("submitted_at", OffsetDateTime.class);
    return new Row(
        at + "_" + row.getLong("id"),
        new JudgmentLine(
            row.getObject("uid", UUID.class),
            new AssignmentView.ProjectName(
                row.getObject("project", UUID.class), row.getString("title")),
            at.toInstant(),
            row.getInt("revision"),
            withdrawn ? "withdrawn" : "submitted",
            row.getBoolean("surplus"),
            row.getString("excerpt"),
            !withdrawn && !row.getString("state").equals("closed")));
  }

  /** What the person typed, with the wildcards of LIKE taken as they are. */
  static String literal(String search) {
    return search.replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Of a judgment that exists. */
  JudgmentKey key(UUID judgment) {
    return jdbc.sql("select id, submitted_at from work.judgment where uid = :judgment")
        .param("judgment", judgment)
        .query(
            (row, number) ->
                new JudgmentKey(
                    row.getLong("id"),
                    row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  /** All revisions, newest first. */
  List<Revision> revisions(int trainer, long task) {
    return jdbc.sql(
            """
            select j.uid, j.revision, j.submitted_at, j.surplus, j.answers,
                   exists (select 1
                             from work.withdrawal w
                            where w.judgment_id = j.id) as withdrawn
              from work.judgment j
             where j.task_id = :task and j.rater_id = :trainer
             order by j.revision desc
            """)
        .param("task", task)
        .param("trainer", trainer)
        .query(
            (row, number) ->
                new Revision(
                    row.getObject("uid", UUID.class),
                    row.getInt("revision"),
                    row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("withdrawn"),
                    row.getBoolean("surplus"),
                    json.readValue(row.getString("answers"), ANSWERS)))
        .list();
  }

  /** The answers that stand; none if all revisions are withdrawn. */
  Optional<Map<String, Answer>> standing(int trainer, long task) {
    return revisions(trainer, task).stream()
        .filter(revision -> !revision.withdrawn())
        .findFirst()
        .map(Revision::answers);
  }
}
