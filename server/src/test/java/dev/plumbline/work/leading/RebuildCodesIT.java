package dev.plumbline.work.leading;

import static dev.plumbline.work.TestProject.at;
import static dev.plumbline.work.TestProject.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.kernel.log.LogProperties;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.importing.ImportedProject;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Codes that are gone, wrong or without a judgment, and what becomes of them. */
@RunningServer
class RebuildCodesIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  @Autowired private AnswerCodes codes;
  @Autowired private ProjectVersions versions;
  @Autowired private Log log;
  @Autowired private LogProperties properties;
  @Autowired private JsonMapper json;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @Test
  void theyBecomeWhatTheJudgmentsSay() {
    var project = new TestProject(people, jdbc, openings, 1);
    project.addTasks(3);
    var trainer = project.trainer(people).api();
    for (int i = 0; i < 3; i++) {
      var assignment = project.claim(trainer);
      trainer.post(at(assignment, "/submit"), submit(assignment, false)).ok();
    }
    var before = codes(project.key());
    assertThat(before).hasSize(3);
    damage(project.key());
    assertThat(codes(project.key())).isNotEqualTo(before);

    rebuildAt(clock, project);
    assertThat(codes(project.key())).as("handed in just now").isNotEqualTo(before);
    rebuildAt(Clock.offset(clock, Duration.ofMinutes(2)), project);
    assertThat(codes(project.key())).isEqualTo(before);
  }

  @Test
  void anAdminStartsItAndWithdrawnBatchesStayOut() {
    var project = new TestProject(people, jdbc, openings, 1);
    var engineer = people.engineer(project.organization).api();
    var imports =
        new ImportedProject(project.organization, project.owner.api(), engineer, project.id);
    imports.take("kept.jsonl", judged("k", 300), Map.of());
    var wrong = imports.take("wrong.jsonl", judged("w", 2), Map.of());
    engineer.post("/imports/" + wrong.path("id").asString() + "/withdraw", Map.of()).ok();
    var before = codes(project.key());
    assertThat(before).hasSize(300);
    damage(project.key());

    var path = project.path("/codes/rebuild");
    project.owner.api().post(path, Map.of()).problem(403, "role-required");
    assertThat(people.admin().api().post(path, Map.of()).status()).isEqualTo(204);
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!codes(project.key()).equals(before) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(codes(project.key())).isEqualTo(before);
  }

  @Test
  void answersToHiddenQuestionsDoNotCountBeforeNorAfter() {
    var template =
        json.readTree(
            """
            {"id": "fine", "title": "Fine", "taskName": "Fine",
             "inputs": [{"kind": "text", "id": "prompt", "title": "Prompt"}],
             "questions": [
               {"kind": "choice", "id": "fine", "title": "Fine?", "required": true,
                "labels": [{"id": "yes", "title": "Yes"}, {"id": "no", "title": "No"}]},
               {"kind": "choice", "id": "why", "title": "Why not?", "required": true,
                "showWhen": {"question": "fine", "part": "label", "anyOf": ["no"]},
                "labels": [{"id": "rude", "title": "Rude"}, {"id": "wrong", "title": "Wrong"}]}]}
            """);
    var project = ImportedProject.create(people, template);
    var file =
        """
        {"values":{"prompt":"p"},"judgments":[{"rater":"r","answers":{"fine":{"label":"yes"},"why":{"label":"rude"}}},{"rater":"s","answers":{"fine":{"label":"no"},"why":{"label":"rude"}}}]}
        """;
    assertThat(project.take("hidden.jsonl", file, Map.of()).path("judgments").asInt()).isEqualTo(2);
    int key =
        jdbc.sql("select id from projects.project where uid = :uid")
            .param("uid", project.id())
            .query(Integer.class)
            .single();
    var before = codes(key);
    assertThat(before).hasSize(2).filteredOn(row -> row.contains("why")).hasSize(1);
    new RebuildCodes(jdbc, openings, codes, versions, log, properties, json, transaction, clock)
        .run(key);
    assertThat(codes(key)).isEqualTo(before);
  }

  private void rebuildAt(Clock time, TestProject project) {
    new RebuildCodes(jdbc, openings, codes, versions, log, properties, json, transaction, time)
        .run(project.key());
  }

  private static String judged(String id, int count) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          """
          {"externalId":"%s%d","values":{"prompt":"p","responses":["a","b","c"]},"judgments":[{"rater":"r","answers":{"order":{"tiers":[["@1"],["@2","@3"]]}}}]}
          """
              .formatted(id, i));
    }
    return lines.toString();
  }

  private List<String> codes(int project) {
    return jdbc.sql(
            """
            select to_jsonb(c)::text
              from work.answer_code c
             where c.project_id = :project
             order by c.task_id, c.rater_id
            """)
        .param("project", project)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** One row gone, one wrong, one of nobody's judgment. */
  private void damage(int project) {
    var rows = "select min(task_id) from work.answer_code where project_id = :project";
    jdbc.sql("delete from work.answer_code where task_id = (" + rows + ")")
        .param("project", project)
        .update();
    jdbc.sql("update work.answer_code set codes = '{7}' where task_id = (" + rows + ")")
        .param("project", project)
        .update();
    jdbc.sql("update work.answer_code set rater_id = 0 where task_id = (" + rows + ") + 1")
        .param("project", project)
        .update();
  }
}
