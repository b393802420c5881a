package dev.plumbline.work.leading;

import static dev.plumbline.work.TestProject.at;
import static dev.plumbline.work.TestProject.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.importing.ImportedProject;
import dev.plumbline.work.queue.Openings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kept figures against a count of everything, before the log was followed and after. */
@RunningServer
class TalliesIT {
  private static final String COUNTED =
      """
      with j as (
        select d.task_id, d.active_seconds, d.assignment_id is null as imported, d.surplus
          from work.judgment_view v
          join work.judgment d on d.id = v.id
         where v.project_id = :project and v.current),
      p as (
        select task_id, count(*) as judgments,
               count(*) filter (where not imported and not surplus) as places
          from j
         group by task_id),
      t as (
        select t.state, t.wanted, coalesce(p.places, 0) as places,
               coalesce(p.judgments, 0) > 0 and p.places >= t.wanted as judged
          from work.task t
          left join p on p.task_id = t.id
         where t.project_id = :project and t.state <> 'retired')
      select count(*) as "tasks", count(*) filter (where judged) as "judgedTasks",
             coalesce(sum(wanted), 0) as "judgmentsWanted",
             coalesce(sum(least(places, wanted)), 0) as "judgments",
             (select count(*) from j where surplus) as "surplus",
             (select count(*) from j where imported) as "imported",
             (select count(distinct (d.task_id, d.rater_id))
                from work.judgment_view d
               where d.project_id = :project and not d.withdrawn and not d.imported) as "perDay",
             (select percentile_cont(0.5) within group (order by active_seconds)
                from j
               where not imported) as median,
             count(*) filter (where judged and state = 'live') as judged,
             count(*) filter (where state = 'parked') as escalated,
             count(*) filter (where judged and state = 'live') as "listed judged",
             count(*) filter (where not judged and state = 'live') as "listed open"
        from t
      """;

  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  private TestProject project;
  private ImportedProject imports;
  private Api owner;

  @BeforeEach
  void createProject() {
    project = new TestProject(people, jdbc, openings, 2);
    owner = project.owner.api();
    var engineer = people.engineer(project.organization).api();
    imports = new ImportedProject(project.organization, owner, engineer, project.id);
  }

  @Test
  void figuresAreExactAfterWhateverHappensToTasks() {
    exact(0);
    imports.take("first.jsonl", rows(300), Map.of());
    exact(300);
    var first = imports.take("judged.jsonl", judged("r1", 300) + judged("r2", 2), Map.of());
    assertThat(first.path("judgments").asInt()).as(first.toString()).isEqualTo(302);
    exact(600);

    var anna = project.trainer(people).api();
    var ben = project.trainer(people).api();
    handIn(anna, project.claim(anna));
    exact(600);
    handIn(ben, project.claim(ben));
    exact(600);
    var taken = project.claim(anna);
    exact(600);
    var back = withdrawn(anna, taken);
    exact(600);
    handIn(anna, back);
    exact(600);
    anna.post(at(project.claim(anna), "/release"), Map.of("reason", "tired")).ok();
    exact(600);

    escalate(anna, project.claim(anna));
    exact(600);
    rule(Map.of("action", "answer", "text", "It is fine."));
    exact(600);
    correct(anna, project.claim(anna));
    exact(600);
    retireOne();
    exact(599);
    owner.put(project.path("/state"), Map.of("state", "paused")).ok();
    exact(599);
  }

  @Test
  void aWithdrawnBatchIsInNoFigureAnyMore() {
    var uploaded = imports.upload("wrong.jsonl", rows(3) + judged("r1", 2)).ok();
    var path = "/imports/" + uploaded.path("id").asString();
    imports.engineer().post(path + "/start", Map.of("mapping", uploaded.path("mapping"))).ok();
    imports.finished(path);
    exact(5);
    var anna = project.trainer(people).api();
    handIn(anna, project.claim(anna));
    imports.engineer().post(path + "/withdraw", Map.of()).ok();
    exact(1);
  }

  /** Now, while the log is ahead of its followers, and once they have caught up. */
  private void exact(int tasks) {
    assertThat(shown()).isEqualTo(counted()).containsEntry("tasks", (double) tasks);
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (unfollowed() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(unfollowed()).isZero();
    assertThat(shown()).isEqualTo(counted());
  }

  private int unfollowed() {
    return jdbc.sql("select count(*) from kernel.unfollowed('tallies') where project_id = ?")
        .param(project.key())
        .query(Integer.class)
        .single();
  }

  private Map<String, Double> counted() {
    var counted = new TreeMap<String, Double>();
    jdbc.sql(COUNTED)
        .param("project", project.key())
        .query()
        .singleRow()
        .forEach((name, n) -> counted.put(name, n == null ? -1 : ((Number) n).doubleValue()));
    return counted;
  }

  private Map<String, Double> shown() {
    var shown = new TreeMap<String, Double>();
    var progress = owner.get(project.path("/progress")).ok();
    for (var name :
        List.of("tasks", "judgedTasks", "judgmentsWanted", "judgments", "surplus", "imported")) {
      shown.put(name, progress.get(name).asDouble());
    }
    shown.put(
        "perDay",
        progress.get("perDay").valueStream().mapToDouble(day -> day.get("count").asDouble()).sum());
    var median = progress.get("medianActiveSeconds");
    shown.put("median", median.isNull() ? -1 : median.asDouble());
    var counts =
        owner
            .get("/projects")
            .ok()
            .valueStream()
            .filter(line -> line.get("id").asString().equals(project.id.toString()))
            .findFirst()
            .orElseThrow()
            .get("counts");
    shown.put("judged", counts.get("judged").asDouble());
    shown.put("escalated", counts.get("escalated").asDouble());
    shown.put("listed judged", (double) listed("judged"));
    shown.put("listed open", (double) listed("open"));
    return shown;
  }

  /** How many different tasks the pages of a list show. */
  private int listed(String state) {
    var found = new HashSet<String>();
    var next = "0";
    while (next != null) {
      var page = owner.get(project.path("/tasks?limit=90&state=" + state + "&cursor=" + next)).ok();
      page.get("items").forEach(task -> assertThat(found.add(task.get("id").asString())).isTrue());
      next = page.get("next").isNull() ? null : page.get("next").asString();
    }
    return found.size();
  }

  private static String rows(int count) {
    return lines("n", count, "");
  }

  private static String judged(String rater, int count) {
    return lines(
        "j",
        count,
        """
        ,"judgments":[{"rater":"%s","answers":{"order":{"tiers":[["@1"],["@2"],["@3"]]}}}]"""
            .formatted(rater));
  }

  private static String lines(String id, int count, String more) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          """
          {"externalId":"%s%d","values":{"prompt":"p","responses":["a","b","c"]}%s}
          """
              .formatted(id, i, more));
    }
    return lines.toString();
  }

  private static JsonNode handIn(Api trainer, JsonNode assignment) {
    return trainer.post(at(assignment, "/submit"), submit(assignment, false)).ok();
  }

  /** Until it was quick enough for the window. */
  private static JsonNode withdrawn(Api trainer, JsonNode assignment) {
    for (int n = 0; n < 20; n++) {
      var judgment = handIn(trainer, assignment).at("/judgment/id").asString();
      var back = trainer.post("/judgments/" + judgment + "/withdraw", Map.of());
      if (back.status() == 200) {
        return back.ok();
      }
      trainer.post(at(assignment, "/reopen"), Map.of());
      assignment = trainer.get(at(assignment, "")).ok();
    }
    throw new AssertionError("never within the window");
  }

  private static void escalate(Api trainer, JsonNode assignment) {
    trainer
        .post(
            at(assignment, "/escalate"),
            Map.of("about", "task", "kind", "ambiguous", "note", "What?"))
        .ok();
  }

  private void rule(Map<String, Object> ruling) {
    var open = owner.get(project.path("/escalations?state=open")).ok().get(0);
    owner.post("/escalations/" + open.get("id").asString() + "/ruling", ruling).ok();
  }

  private void correct(Api trainer, JsonNode assignment) {
    escalate(trainer, assignment);
    var values = (ObjectNode) assignment.get("values").deepCopy();
    values.withObject("/prompt").put("text", "the whole prompt");
    rule(Map.of("action", "correct", "text", "", "correction", Map.of("values", values)));
  }

  private void retireOne() {
    var open = owner.get(project.path("/tasks?state=open")).ok().at("/items/0/id").asString();
    owner.post(project.path("/tasks/" + open + "/retire"), Map.of()).ok();
  }
}
