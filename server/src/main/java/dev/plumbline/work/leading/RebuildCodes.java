package dev.plumbline.work.leading;

import dev.plumbline.kernel.log.Log;
import dev.plumbline.kernel.log.LogProperties;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.AnswerCodes.Coded;
import dev.plumbline.work.TaskContent;
import dev.plumbline.work.queue.Openings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a project's codes for measuring anew from its judgments, while the work goes on: some tasks
 * at a time, whose rows keep further judgments waiting for a moment. What a person handed in just
 * now is left out: it was coded then, and may be on its way back until the log's window is over.
 */
@Repository
class RebuildCodes {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
  private static final int TASKS = 200;
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final String UNSETTLED =
      """
      exists (select 1
                from work.judgment n
               where n.task_id = c.task_id and n.rater_id = c.rater_id
                 and n.assignment_id is not null and n.submitted_at > :settled)
      """;

  private final JdbcClient jdbc;
  private final Openings openings;
  private final AnswerCodes codes;
  private final ProjectVersions versions;
  private final Log log;
  private final Duration settling;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RebuildCodes(
      JdbcClient jdbc,
      Openings openings,
      AnswerCodes codes,
      ProjectVersions versions,
      Log log,
      LogProperties properties,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.codes = codes;
    this.versions = versions;
    this.log = log;
    this.settling = properties.window().plus(MARGIN);
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was measured is measured anew once the log says so at the end. */
  void run(int project) {
    var tasks = List.of(0L);
    while (!tasks.isEmpty()) {
      long after = tasks.getLast();
      tasks = transaction.execute(status -> some(project, after));
    }
    transaction.executeWithoutResult(status -> log.append("codes-rebuilt", project, Map.of()));
  }

  private List<Long> some(int project, long after) {
    openings.lock(project); // as whoever else locks many tasks of a project
    var tasks = locked(project, after);
    var settled = clock.instant().minus(settling).atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            delete from work.answer_code c
             where c.project_id = :project and c.task_id = any (:tasks::int8[])
               and not\s"""
                + UNSETTLED)
        .param("project", project)
        .param("tasks", tasks.toArray(Long[]::new))
        .param("settled", settled)
        .update();
    codes.store(
        jdbc.sql(
                """
                select c.task_id, c.rater_id, c.answers, c.template_version, t.payload, a.seed,
                       coalesce(c.rubric_version, p.rubric_version) as rubric_version
                  from work.judgment_view c
                  join work.task t on t.id = c.task_id
                  join projects.project_view p on p.id = t.project_id
                  left join work.assignment a
                    on a.trainer_id = c.rater_id and a.task_id = c.task_id
                 where c.task_id = any (:tasks::int8[]) and c.current
                   and not exists (select 1
                                     from work.task_change g
                                    where g.task_id = t.id and g.reason = 'batch withdrawn')
                   and not\s"""
                    + UNSETTLED)
            .param("tasks", tasks.toArray(Long[]::new))
            .param("settled", settled)
            .query((row, number) -> coded(project, row))
            .list());
    return tasks;
  }

  private List<Long> locked(int project, long after) {
    return jdbc.sql(
            """
            select t.id
              from work.task t
             where t.project_id = :project and t.id > :after
               and exists (select 1 from work.judgment j where j.task_id = t.id)
             order by t.id
             limit :tasks
               for update of t
            """)
        .param("project", project)
        .param("after", after)
        .param("tasks", TASKS)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  private Coded coded(int project, ResultSet row) throws SQLException {
    var id = new ProjectId(project);
    var stored = json.readValue(row.getString("payload"), TaskContent.class);
    var seed = row.getObject("seed", Integer.class);
    var content = seed == null ? stored : stored.shown(seed);
    var sheet =
        Sheet.of(
            versions.template(id, row.getInt("template_version")),
            content.values(),
            versions.rubric(id, row.getInt("rubric_version")).rubric(),
            content.criteria());
    var answers = sheet.with(json.readValue(row.getString("answers"), ANSWERS)).shown();
    return new Coded(project, row.getLong("task_id"), row.getInt("rater_id"), sheet, answers);
  }
}
