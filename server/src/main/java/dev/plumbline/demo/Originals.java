package dev.plumbline.demo;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.questions.Answer;
import dev.plumbline.work.TaskContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A trainer's answers beside those that the task was imported with. */
@Repository
class Originals {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  /**
   * @param mine null before the submit
   * @param original null where the task came without a judgment
   * @param by the imported rater's name
   * @param models by response id, as far as they are known
   */
  record Pair(
      ProjectId project,
      int templateVersion,
      TaskContent content,
      @Nullable Map<String, Answer> mine,
      @Nullable Map<String, Answer> original,
      @Nullable String by,
      Map<String, String> models) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Originals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty if the assignment is not the account's. */
  Optional<Pair> of(UUID assignment, AccountId account) {
    return jdbc.sql(
            """
            select a.project_id, t.template_version, t.payload, t.origin -> 'models' as models,
                   m.answers as mine, o.answers as original, r.label
              from work.assignment_view a
              join work.task_view t on t.id = a.task_id
              left join work.judgment_view m
                on m.task_id = a.task_id and m.rater_id = a.rater_id and m.current
              left join lateral (
                select j.answers, j.rater_id
                  from work.judgment_view j
                 where j.task_id = a.task_id and j.imported and j.current
                 order by j.id
                 limit 1) o on true
              left join work.rater_view r on r.project_id = a.project_id and r.id = o.rater_id
             where a.id = :assignment and a.account_id = :account
            """)
        .param("assignment", assignment)
        .param("account", account.value())
        .query((row, n) -> pair(row))
        .optional();
  }

  private Pair pair(ResultSet row) throws SQLException {
    String models = row.getString("models");
    return new Pair(
        new ProjectId(row.getInt("project_id")),
        row.getInt("template_version"),
        json.readValue(row.getString("payload"), TaskContent.class),
        answers(row.getString("mine")),
        answers(row.getString("original")),
        row.getString("label"),
        models == null ? Map.of() : json.readValue(models, NAMES));
  }

  private @Nullable Map<String, Answer> answers(@Nullable String text) {
    return text == null ? null : json.readValue(text, ANSWERS);
  }
}
