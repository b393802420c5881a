package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.work.TaskContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads finished work task by task: two streams, tasks and judgments, both in the order of tasks,
 * merged. Only one task is held at a time.
 */
@Repository
class DeliverySource {
  private static final int FETCH = 200;

  private static final String CHOSEN =
      """
         and j.project_id = :project::int4
         and (j.current or :all::boolean)
         and (not j.surplus or :surplus::boolean)
         and (:from::timestamptz is null or j.submitted_at >= :from::timestamptz)
         and (:to::timestamptz is null or j.submitted_at < :to::timestamptz)
      """;

  private static final String TASKS =
      """
      select t.id, t.uid, t.external_id, t.batch_uid, t.template_version, t.payload, t.origin
        from work.task_view t
       where t.project_id = :project::int4
         and t.state = any (:states::text[])
         and (:batches::text[] is null or t.batch_uid = any (:batches::text[]::uuid[]))
         and exists (select 1
                       from work.judgment_view j
                      where j.task_id = t.id
      %s)
       order by t.id
      """
          .formatted(CHOSEN);

  private static final String JUDGMENTS =
      """
      select j.task_id, j.uid, coalesce(r.label, 'unknown') as rater, r.kind, j.revision,
             j.current, j.withdrawn, j.surplus, j.submitted_at, j.active_seconds, j.idle_seconds,
             j.research_seconds, j.template_version, j.guidelines_version, j.rubric_version,
             j.order_shown, j.answers
        from work.judgment_view j
        join work.rater_view r on r.project_id = j.project_id and r.id = j.rater_id
       where r.kind = any (:raters::text[])
      %s
       order by j.task_id, j.rater_id, j.revision
      """
          .formatted(CHOSEN);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ProjectVersions versions;

  DeliverySource(JdbcClient jdbc, JsonMapper json, ProjectVersions versions) {
    this.jdbc = jdbc;
    this.json = json;
    this.versions = versions;
  }

  /**
   * Calls the consumer for each task with its judgments until it says false. Within a transaction,
   * or the whole would be held in memory.
   *
   * @param allRevisions also those that were replaced or withdrawn
   */
  void each(
      ProjectId project,
      ExportFilters filters,
      boolean allRevisions,
      Predicate<DeliveredTask> consumer) {
    try (var tasks =
            bound(TASKS, project, filters, allRevisions)
                .param("states", filters.statesOrAll().toArray(String[]::new))
                .param("batches", batches(filters))
                .query((row, n) -> taskRow(row))
                .stream();
        var judgments =
            bound(JUDGMENTS, project, filters, allRevisions)
                .param("raters", filters.ratersOrAll().toArray(String[]::new))
                .query((row, n) -> judgmentRow(row))
                .stream()) {
      merge(project, tasks.iterator(), judgments.iterator(), consumer);
    }
  }

  private StatementSpec bound(
      String sql, ProjectId project, ExportFilters filters, boolean allRevisions) {
    return jdbc.sql(sql)
        .withFetchSize(FETCH)
        .param("project", project.value())
        .param("all", allRevisions)
        .param("surplus", filters.includeSurplus())
        .param("from", utc(filters.from()))
        .param("to", utc(filters.to()));
  }

  private void merge(
      ProjectId project,
      Iterator<TaskRow> tasks,
      Iterator<JudgmentRow> judgments,
      Predicate<DeliveredTask> consumer) {
    JudgmentRow next = judgments.hasNext() ? judgments.next() : null;
    while (tasks.hasNext()) {
      var task = tasks.next();
      while (next != null && next.task() < task.id()) {
        next = judgments.hasNext() ? judgments.next() : null;
      }
      var own = new ArrayList<Judgment>();
      while (next != null && next.task() == task.id()) {
        own.add(next.judgment());
        next = judgments.hasNext() ? judgments.next() : null;
      }
      if (!own.isEmpty() && !consumer.test(delivered(project, task, own))) {
        return;
      }
    }
  }

  private DeliveredTask delivered(ProjectId project, TaskRow task, List<Judgment> judgments) {
    var content = json.readValue(task.payload(), TaskContent.class);
    var origin = json.readTree(task.origin());
    var metadata = origin.path("metadata");
    var template = versions.template(project, task.templateVersion());
    var sheet = Sheet.of(template, content.values(), Rubric.empty(), content.criteria());
    return new DeliveredTask(
        task.uid(),
        task.externalId(),
        task.batch(),
        sheet,
        json.readTree(task.payload()),
        models(sheet, origin.path("models")),
        metadata.isMissingNode() ? json.createObjectNode() : metadata,
        judgments);
  }

  /** In the order of the responses. */
  private static Map<String, String> models(Sheet sheet, JsonNode stored) {
    var models = new LinkedHashMap<String, String>();
    for (var input : sheet.template().inputs()) {
      for (var response : sheet.responses(input.id())) {
        if (stored.has(response.id())) {
          models.put(response.id(), stored.path(response.id()).asString());
        }
      }
    }
    return models;
  }

  private TaskRow taskRow(ResultSet row) throws SQLException {
    return new TaskRow(
        row.getLong("id"),
        row.getObject("uid", UUID.class),
        row.getString("external_id"),
        row.getObject("batch_uid", UUID.class),
        row.getInt("template_version"),
        row.getString("payload"),
        row.getString("origin"));
  }

  private JudgmentRow judgmentRow(ResultSet row) throws SQLException {
    var stored = json.readTree(row.getString("answers"));
    var answers = new LinkedHashMap<String, Answer>();
    stored.forEachEntry((id, node) -> answers.put(id, json.treeToValue(node, Answer.class)));
    return new JudgmentRow(
        row.getLong("task_id"),
        new Judgment(
            row.getObject("uid", UUID.class),
            row.getString("rater"),
            row.getString("kind"),
            row.getInt("revision"),
            row.getBoolean("current"),
            row.getBoolean("withdrawn"),
            row.getBoolean("surplus"),
            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
            integer(row, "active_seconds"),
            integer(row, "idle_seconds"),
            integer(row, "research_seconds"),
            row.getInt("template_version"),
            integer(row, "guidelines_version"),
            integer(row, "rubric_version"),
            tree(row.getString("order_shown")),
            answers,
            stored));
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static String @Nullable [] batches(ExportFilters filters) {
    return filters.batches() == null || filters.batches().isEmpty()
        ? null
        : filters.batches().stream().map(UUID::toString).toArray(String[]::new);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private record TaskRow(
      long id,
      UUID uid,
      @Nullable String externalId,
      UUID batch,
      int templateVersion,
      String payload,
      String origin) {}

  private record JudgmentRow(long task, Judgment judgment) {}
}
