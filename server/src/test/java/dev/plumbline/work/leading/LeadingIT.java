package dev.plumbline.work.leading;

import static dev.plumbline.work.TestProject.at;
import static dev.plumbline.work.TestProject.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.TestPeople.Person;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.queue.Openings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What owners and leads see and decide, over HTTP. */
@RunningServer
class LeadingIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;

  @Test
  void progressCountsWhatIsDoneAndSaysWhatIsStuck() {
    var project = project(2, 2);
    var anna = project.trainer(people);
    var ben = project.trainer(people);
    judge(project, anna);
    judge(project, ben);
    var progress = project.owner.api().get(project.path("/progress")).ok();
    assertThat(progress.get("tasks").asInt()).isEqualTo(2);
    assertThat(progress.get("judgedTasks").asInt()).isEqualTo(1);
    assertThat(progress.get("judgmentsWanted").asInt()).isEqualTo(4);
    assertThat(progress.get("judgments").asInt()).isEqualTo(2);
    assertThat(progress.get("perDay").size()).isEqualTo(30);
    assertThat(progress.get("perDay").valueStream().mapToInt(day -> day.get("count").asInt()).sum())
        .isEqualTo(2);
    assertThat(progress.get("medianActiveSeconds").asDouble()).isEqualTo(30);
    assertThat(progress.get("forecast").isNull()).isTrue();
    assertThat(progress.get("stuck")).isEmpty();
    assertThat(line(project, project.owner.api()).at("/counts").toString())
        .isEqualTo("{\"tasks\":2,\"judged\":1,\"open\":1,\"escalated\":0}");

    escalate(anna.api(), project.claim(anna.api()), "What does B mean?");
    var stuck = project.owner.api().get(project.path("/progress")).ok().get("stuck").get(0);
    assertThat(stuck.get("kind").asString()).isEqualTo("escalated");
    assertThat(stuck.get("link").asString()).isEqualTo(project.path("/escalations"));
    assertThat(line(project, project.owner.api()).at("/counts/escalated").asInt()).isEqualTo(1);
  }

  @Test
  void workThatNobodyHasTakenUpLeadsToThePeople() {
    var project = project(1, 1);
    var stuck = project.owner.api().get(project.path("/progress")).ok().get("stuck").get(0);
    assertThat(stuck.get("kind").asString()).isEqualTo("nobody");
    assertThat(stuck.get("link").asString()).isEqualTo(project.path("/people"));
  }

  @Test
  void theTasksAreListedByStateSearchedAndShownWithTheirJudgments() {
    var project = project(1, 3);
    var trainer = project.trainer(people);
    judge(project, trainer);
    var api = project.owner.api();
    assertThat(api.get(project.path("/tasks")).ok().get("items").size()).isEqualTo(3);
    var judged = api.get(project.path("/tasks?state=judged")).ok().get("items");
    assertThat(judged.size()).isEqualTo(1);
    assertThat(judged.get(0).get("judgments").asInt()).isEqualTo(1);
    assertThat(api.get(project.path("/tasks?q=prompt%202")).ok().get("items").size()).isEqualTo(1);
    assertThat(api.get(project.path("/tasks?q=%25")).ok().get("items")).isEmpty();
    var page = api.get(project.path("/tasks?limit=2")).ok();
    assertThat(
            api.get(project.path("/tasks?cursor=" + page.get("next").asString()))
                .ok()
                .get("items")
                .size())
        .isEqualTo(1);
    api.get(project.path("/tasks?state=odd")).problem(400, "invalid-parameter");

    var path = project.path("/tasks/" + judged.get(0).get("id").asString());
    var task = api.get(path).ok();
    assertThat(task.at("/judgments/0/rater/kind").asString()).isEqualTo("human");
    assertThat(task.at("/judgments/0/rater/label").asString()).startsWith("t-");
    assertThat(task.at("/judgments/0/orderShown/responses").size()).isEqualTo(3);
    assertThat(task.at("/judgments/0/current").asBoolean()).isTrue();

    assertThat(task.at("/metadata/model_a").asString()).isEqualTo("secret-model");
    var blind = lead(project).api().get(path).ok();
    assertThat(blind.get("judgments").size()).isEqualTo(1);
    assertThat(blind.toString()).doesNotContain("secret-model");

    var open = api.get(project.path("/tasks?state=open")).ok().get("items").get(0);
    var openPath = project.path("/tasks/" + open.get("id").asString());
    api.post(openPath + "/retire", Map.of()).ok();
    assertThat(api.get(project.path("/tasks?state=retired")).ok().get("items").size()).isEqualTo(1);
    assertThat(project.claim(trainer.api()).has("token")).isTrue();
    assertThat(project.claim(trainer.api()).get("none").asBoolean()).isTrue();

    var other = people.owner(people.organization()).api();
    other.get(path).problem(404, "not-found");
    other.post(openPath + "/retire", Map.of()).problem(404, "not-found");
    other.get(project.path("/progress")).problem(404, "not-found");
    trainer.api().get(path).problem(404, "not-found");
    people.engineer(project.organization).api().get(path).problem(403, "not-allowed");
  }

  @Test
  void tasksThatAreOftenGivenBackComePageByPageInTheirOrder() {
    var project = project(1, 60);
    var tasks =
        jdbc.sql("select id from work.task where project_id = :project order by id")
            .param("project", project.key())
            .query(Long.class)
            .list();
    for (int n : new int[] {50, 7, 31, 3, 58}) {
      for (int times = 0; times < Stuck.OFTEN; times++) {
        jdbc.sql(
                """
                insert into work.lapse (project_id, trainer_id, task_id, at, cause)
                values (:project, 1, :task, current_timestamp, 'expired')
                """)
            .param("project", project.key())
            .param("task", tasks.get(n))
            .update();
      }
    }
    var api = project.owner.api();
    var listed = new ArrayList<String>();
    var next = "0";
    while (next != null) {
      var page = api.get(project.path("/tasks?state=returned&limit=2&cursor=" + next)).ok();
      page.get("items").forEach(task -> listed.add(task.get("excerpt").asString()));
      next = page.get("next").isNull() ? null : page.get("next").asString();
    }
    assertThat(listed)
        .containsExactly("prompt 3", "prompt 7", "prompt 31", "prompt 50", "prompt 58");
  }

  @Test
  void anEscalatedTaskParksUntilTheLeadAnswersAndTheTrainerSeesIt() {
    var project = project(1, 1);
    var anna = project.trainer(people);
    var assignment = project.claim(anna.api());
    var lead = lead(project);
    draft(anna.api(), assignment);
    escalate(anna.api(), assignment, "Is a dry joke harmless?");
    assertThat(anna.api().get("/work").ok().get("continue")).as("it waits, not she").isEmpty();
    var ben = project.trainer(people);
    assertThat(project.claim(ben.api()).get("none").asBoolean()).isTrue();

    var inbox = lead.api().get(project.path("/escalations?state=open")).ok();
    assertThat(inbox.get(0).get("by").asString()).startsWith("t-");
    assertThat(inbox.get(0).get("clause").asString()).isEqualTo("ACC-1");
    var ruling = Map.of("action", "answer", "text", "Yes, if it hurts nobody.", "precedent", true);
    var path = "/escalations/" + inbox.get(0).get("id").asString() + "/ruling";
    ben.api().post(path, ruling).problem(404, "not-found");
    var ruled = lead.api().post(path, ruling).ok();
    assertThat(ruled.get("state").asString()).isEqualTo("ruled");
    lead.api().post(path, ruling).problem(409, "already-ruled");

    var again = anna.api().get("/work").ok().get("continue");
    assertThat(again.get(0).get("lapsed").asBoolean()).as("her draft is still there").isTrue();
    var mine = anna.api().get("/my/escalations").ok().get(0);
    assertThat(mine.at("/ruling/text").asString()).isEqualTo("Yes, if it hurts nobody.");
    assertThat(precedents(project, ben.api(), "HURTS")).hasSize(1);
    assertThat(precedents(project, ben.api(), "nonsense")).isEmpty();
    people.trainer().api().get("/work/projects/" + project.id + "/precedents").ok();
    assertThat(project.claim(ben.api()).has("token")).isTrue();
    anna.api().post(at(assignment, "/resume"), Map.of()).problem(409, "place-taken");
  }

  @Test
  void aCorrectedTaskTakesThePlaceOfTheBrokenOne() {
    var project = project(2, 1);
    var anna = project.trainer(people);
    var assignment = project.claim(anna.api());
    escalate(anna.api(), assignment, "The prompt is cut off.");
    var values = (ObjectNode) assignment.get("values").deepCopy();
    var text = values.withObject("/prompt");
    text.put("text", "");
    var flawed = Map.of("action", "correct", "text", "", "correction", Map.of("values", values));
    var path = rulingPath(project);
    var problem = project.owner.api().post(path, flawed).problem(422, "correction-flawed");
    assertThat(problem.at("/flaws/0/path").asString()).isEqualTo("correction.values.prompt.text");
    text.put("text", "the whole prompt");
    project
        .owner
        .api()
        .post(path, Map.of("action", "correct", "text", "", "correction", Map.of("values", values)))
        .ok();
    var corrected = project.claim(anna.api());
    assertThat(corrected.at("/values/prompt/text").asString()).isEqualTo("the whole prompt");
    assertThat(project.claim(anna.api()).get("none").asBoolean()).isTrue();
    assertThat(project.claim(project.trainer(people).api()).has("token")).isTrue();
  }

  @Test
  void aTaskIsCorrectedOnceHoweverManyEscalateIt() {
    var project = project(2, 1);
    var anna = project.trainer(people);
    var ben = project.trainer(people);
    var annas = project.claim(anna.api());
    var bens = project.claim(ben.api());
    escalate(anna.api(), annas, "Cut off.");
    escalate(ben.api(), bens, "Cut off, too.");
    var values = (ObjectNode) annas.get("values").deepCopy();
    values.withObject("/prompt").put("text", "the whole prompt");
    var ruling = Map.of("action", "correct", "text", "", "correction", Map.of("values", values));
    project.owner.api().post(rulingPath(project), ruling).ok();
    var flawed =
        project.owner.api().post(rulingPath(project), ruling).problem(422, "correction-flawed");
    assertThat(flawed.at("/flaws/0/path").asString()).isEqualTo("correction");
    project
        .owner
        .api()
        .post(rulingPath(project), Map.of("action", "answer", "text", "It is corrected."))
        .ok();
    assertThat(project.owner.api().get(project.path("/tasks?q=whole")).ok().get("items"))
        .hasSize(1);
  }

  @Test
  void nothingNewComesOfAWithdrawnImport() {
    var project = project(1, 1);
    var anna = project.trainer(people);
    var assignment = project.claim(anna.api());
    escalate(anna.api(), assignment, "Cut off.");
    jdbc.sql("update work.batch set withdrawn_at = current_timestamp where project_id = :project")
        .param("project", project.key())
        .update();
    var values = (ObjectNode) assignment.get("values").deepCopy();
    values.withObject("/prompt").put("text", "the whole prompt");
    var ruling = Map.of("action", "correct", "text", "", "correction", Map.of("values", values));
    var flawed =
        project.owner.api().post(rulingPath(project), ruling).problem(422, "correction-flawed");
    assertThat(flawed.at("/flaws/0/path").asString()).isEqualTo("correction");
    assertThat(flawed.at("/flaws/0/message").asString()).contains("was withdrawn");
    var retire = Map.of("action", "retire", "text", "Withdrawn.");
    project.owner.api().post(rulingPath(project), retire).ok();
  }

  @Test
  void aRetiredTaskIsGoneAndARulingMustMakeSense() {
    var project = project(1, 1);
    var anna = project.trainer(people);
    escalate(anna.api(), project.claim(anna.api()), "unsafe");
    var api = project.owner.api();
    var path = rulingPath(project);
    api.post(path, Map.of("action", "shrug", "text", "x")).problem(400, "invalid-value");
    api.post(path, Map.of("action", "answer", "text", " ")).problem(400, "invalid-value");
    api.post(path, Map.of("action", "correct", "text", "x")).problem(400, "invalid-value");
    api.post(path, Map.of("action", "retire", "text", "Unusable.")).ok();
    assertThat(project.claim(project.trainer(people).api()).get("none").asBoolean()).isTrue();
    assertThat(api.get(project.path("/progress")).ok().get("tasks").asInt()).isZero();
  }

  @Test
  void aReleasedTaskGoesOnWithoutAWordOnceNothingAboutItIsOpen() {
    var project = project(2, 1);
    var anna = project.trainer(people);
    var ben = project.trainer(people);
    var annas = project.claim(anna.api());
    var bens = project.claim(ben.api());
    escalate(anna.api(), annas, "Broken?");
    escalate(ben.api(), bens, "Odd?");
    var release = Map.of("action", "release", "text", "");
    project.owner.api().post(rulingPath(project), release).ok();
    anna.api().post(at(annas, "/resume"), Map.of()).problem(409, "place-taken");
    project.owner.api().post(rulingPath(project), release).ok();
    assertThat(anna.api().get("/my/escalations").ok().at("/0/ruling/action").asString())
        .isEqualTo("release");
    assertThat(precedents(project, ben.api(), "")).isEmpty();
    for (var back : List.of(Map.entry(anna, annas), Map.entry(ben, bens))) {
      var resumed = back.getKey().api().post(at(back.getValue(), "/resume"), Map.of()).ok();
      back.getKey().api().post(at(resumed, "/submit"), submit(resumed, false)).ok();
    }
    assertThat(project.claim(project.trainer(people).api()).get("none").asBoolean()).isTrue();
    var progress = project.owner.api().get(project.path("/progress")).ok();
    assertThat(progress.get("judgedTasks").asInt()).isEqualTo(1);
    assertThat(progress.get("surplus").asInt()).isZero();
  }

  @Test
  void thePeopleOfAProjectAreListedForWhoLeadsIt() {
    var project = project(1, 2);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var judged = trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
    var back =
        trainer
            .api()
            .post("/judgments/" + judged.at("/judgment/id").asString() + "/withdraw", Map.of());
    if (back.status() == 200) {
      trainer.api().post(at(assignment, "/submit"), submit(back.ok(), false)).ok();
    }
    var seats = project.owner.api().get(project.path("/people")).ok();
    assertThat(seats.size()).isEqualTo(1);
    assertThat(seats.get(0).get("judgments").asInt()).isEqualTo(1);
    assertThat(seats.get(0).get("standing").asString()).isEqualTo("active");
    people
        .engineer(project.organization)
        .api()
        .get(project.path("/people"))
        .problem(403, "not-allowed");
  }

  private TestProject project(int overlap, int tasks) {
    var project = new TestProject(people, jdbc, openings, overlap);
    project.addTasks(tasks);
    return project;
  }

  private static void judge(TestProject project, Person trainer) {
    var assignment = project.claim(trainer.api());
    trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
  }

  private static void escalate(Api trainer, JsonNode assignment, String note) {
    var concern = Map.of("about", "rubric", "kind", "ambiguous", "note", note, "clause", "ACC-1");
    assertThat(trainer.post(at(assignment, "/escalate"), concern).ok().has("escalation")).isTrue();
  }

  private static void draft(Api trainer, JsonNode assignment) {
    var time = Map.of("activeSeconds", 5, "idleSeconds", 0, "researchSeconds", 0);
    var begun = Map.of("answers", Map.of(), "time", time);
    trainer.put(at(assignment, "/draft"), begun, "If-Match", "0").ok();
  }

  private Person lead(TestProject project) {
    var lead = people.trainer();
    project
        .owner
        .api()
        .put(
            project.path("/grants"),
            List.of(Map.of("account", lead.uid().toString(), "grant", "lead")))
        .ok();
    return lead;
  }

  private static String rulingPath(TestProject project) {
    var inbox = project.owner.api().get(project.path("/escalations?state=open")).ok();
    return "/escalations/" + inbox.get(0).get("id").asString() + "/ruling";
  }

  private static List<JsonNode> precedents(TestProject project, Api api, String search) {
    return api.get("/work/projects/" + project.id + "/precedents?q=" + search)
        .ok()
        .valueStream()
        .toList();
  }

  private static JsonNode line(TestProject project, Api api) {
    return api.get("/projects")
        .ok()
        .valueStream()
        .filter(one -> one.get("id").asString().equals(project.id.toString()))
        .findFirst()
        .orElseThrow();
  }
}
