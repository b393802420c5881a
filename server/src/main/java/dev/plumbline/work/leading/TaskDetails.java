package dev.plumbline.work.leading;

import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.projects.Right;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.work.TaskContent;
import dev.plumbline.work.leading.Inbox.EscalationView;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One task with all that was said about it. */
@Repository
class TaskDetails {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

  /**
   * @param id the pseudonym, or the id in the imported data
   * @param kind human, model or external
   */
  record RaterName(
      String id,
      String label,
      @Schema(allowableValues = {"human", "external", "model"}) String kind) {}

  record TimeSpent(
      @Nullable Integer activeSeconds,
      @Nullable Integer idleSeconds,
      @Nullable Integer researchSeconds) {}

  /**
   * @param current whether it is the newest revision that was not withdrawn
   * @param orderShown input id to response ids, or null for imported ones
   */
  record TaskJudgment(
      UUID id,
      RaterName rater,
      Instant at,
      int revision,
      boolean current,
      boolean withdrawn,
      boolean surplus,
      Map<String, Answer> answers,
      TimeSpent time,
      @Nullable JsonNode orderShown) {}

  /**
   * @param values responses bear their model's name only for those who may know it
   * @param metadata as it was imported, which may name models too; empty for those who may not know
   */
  record TaskView(
      UUID id,
      @Nullable String externalId,
      String state,
      int wanted,
      Template template,
      Rubric rubric,
      JsonNode values,
      List<Criterion> criteria,
      JsonNode metadata,
      List<TaskJudgment> judgments,
      List<EscalationView> escalations) {}

  private record StoredTask(
      long id,
      @Nullable String externalId,
      String state,
      int wanted,
      int templateVersion,
      int rubricVersion,
      String payload,
      String origin) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ProjectVersions versions;
  private final Inbox inbox;

  TaskDetails(JdbcClient jdbc, JsonMapper json, ProjectVersions versions, Inbox inbox) {
    this.jdbc = jdbc;
    this.json = json;
    this.versions = versions;
    this.inbox = inbox;
  }

  /** The inner key of a task of the project. */
  Optional<Long> key(ProjectAccess access, UUID task) {
    return jdbc.sql("select id from work.task where uid = :task and project_id = :project")
        .param("task", task)
        .param("project", access.id())
        .query(Long.class)
        .optional();
  }

  Optional<TaskView> view(ProjectAccess access, UUID task) {
    return find(access, task).map(stored -> view(access, task, stored));
  }

  private TaskView view(ProjectAccess access, UUID uid, StoredTask stored) {
    var content = json.readValue(stored.payload(), TaskContent.class);
    var origin = json.readTree(stored.origin());
    var values = json.readTree(stored.payload()).path("values");
    // Leads often judge on the same project: what blinds a trainer blinds them.
    boolean knows = access.may(Right.TAKE);
    if (knows) {
      NameModels.in(values, origin.path("models"));
    }
    return new TaskView(
        uid,
        stored.externalId(),
        stored.state(),
        stored.wanted(),
        versions.template(access.project(), stored.templateVersion()),
        versions.rubric(access.project(), stored.rubricVersion()).rubric(),
        values,
        content.criteria(),
        knows && origin.path("metadata").isObject()
            ? origin.path("metadata")
            : json.createObjectNode(),
        judgments(access, stored.id()),
        inbox.onTask(access, stored.id()));
  }

  private Optional<StoredTask> find(ProjectAccess access, UUID task) {
    return jdbc.sql(
            """
            select t.id, t.external_id, t.wanted, t.template_version, t.payload, t.origin,
                   p.rubric_version,
                   case t.state when 'parked' then 'escalated'
                                when 'retired' then 'retired'
                                else 'live'
                    end as state
              from work.task t
              join projects.project_view p on p.id = t.project_id
             where t.uid = :task and t.project_id = :project
            """)
        .param("task", task)
        .param("project", access.id())
        .query(
            (row, number) ->
                new StoredTask(
                    row.getLong("id"),
                    row.getString("external_id"),
                    row.getString("state"),
                    row.getInt("wanted"),
                    row.getInt("template_version"),
                    row.getInt("rubric_version"),
                    row.getString("payload"),
                    row.getString("origin")))
        .optional();
  }

  private List<TaskJudgment> judgments(ProjectAccess access, long task) {
    return jdbc.sql(
            """
            select j.uid, j.revision, j.current, j.withdrawn, j.surplus, j.answers,
                   j.active_seconds, j.idle_seconds, j.research_seconds, j.order_shown,
                   j.submitted_at, r.label, r.kind
              from work.judgment_view j
              join work.rater_view r on r.id = j.rater_id and r.project_id = j.project_id
             where j.task_id = :task and j.project_id = :project
             order by j.submitted_at, j.id
             limit 500
            """)
        .param("task", task)
        .param("project", access.id())
        .query(this::judgment)
        .list();
  }

  private TaskJudgment judgment(ResultSet row, int number) throws SQLException {
    var order = row.getString("order_shown");
    var label = row.getString("label");
    return new TaskJudgment(
        row.getObject("uid", UUID.class),
        new RaterName(label, label, row.getString("kind")),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"),
        row.getBoolean("current"),
        row.getBoolean("withdrawn"),
        row.getBoolean("surplus"),
        json.readValue(row.getString("answers"), ANSWERS),
        new TimeSpent(
            row.getObject("active_seconds", Integer.class),
            row.getObject("idle_seconds", Integer.class),
            row.getObject("research_seconds", Integer.class)),
        order == null ? null : json.readTree(order));
  }
}
