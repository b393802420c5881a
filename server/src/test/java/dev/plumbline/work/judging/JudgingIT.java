package dev.plumbline.work.judging;

import static dev.plumbline.work.TestProject.answers;
import static dev.plumbline.work.TestProject.at;
import static dev.plumbline.work.TestProject.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A trainer's day up to the submit, over HTTP. */
@RunningServer
class JudgingIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  @Autowired private Environment environment;
  @Autowired private Clock clock;

  @Test
  void theGuidelinesComeFirstAndAgainWhenTheyChange() {
    var project = project(1, 3);
    var trainer = people.trainer();
    assertThat(work(project, trainer.api()).get("state").asString()).isEqualTo("acknowledge");
    claim(project, trainer.api()).problem(409, "guidelines-not-acknowledged");
    var page = trainer.api().get(workPath(project, "/guidelines")).ok();
    assertThat(page.at("/current/markdown").asString()).isEqualTo("Rank by truth.");
    assertThat(page.at("/rubric/parsed/dimensions/0/criteria/0/id").asString()).isEqualTo("ACC-1");
    assertThat(page.get("acknowledged").isNull()).isTrue();
    acknowledge(project, trainer.api(), 7).problem(409, "guidelines-changed");
    acknowledge(project, trainer.api(), 1).ok();
    var first = project.claim(trainer.api());
    assertThat(work(project, trainer.api()).get("state").asString()).isEqualTo("work");

    project
        .owner
        .api()
        .post(
            project.path("/texts/guidelines"),
            Map.of("markdown", "Rank by truth, then tone.", "note", "tone", "basedOn", 1))
        .ok();
    var kept = trainer.api().post(at(first, "/submit"), submit(first, true)).ok();
    assertThat(kept.at("/judgment/revision").asInt()).isEqualTo(1);
    assertThat(kept.at("/next/none").asBoolean()).isTrue();
    claim(project, trainer.api()).problem(409, "guidelines-not-acknowledged");
    var diff = trainer.api().get(workPath(project, "/guidelines")).ok();
    assertThat(diff.at("/acknowledged/version").asInt()).isEqualTo(1);
    assertThat(diff.at("/current/version").asInt()).isEqualTo(2);
    acknowledge(project, trainer.api(), 2).ok();
    assertThat(project.claim(trainer.api()).at("/guidelines/version").asInt()).isEqualTo(2);
  }

  @Test
  void whatATrainerReceivesBetraysNothing() {
    var project = project(2, 1);
    var anna = project.trainer(people);
    var body = claim(project, anna.api()).body();
    assertThat(body)
        .doesNotContain("secret-model", "batch", "metadata", "identity", "\"task\"", "taskId");
    var ids = project.claim(project.trainer(people).api());
    assertThat(ids.get("values").toString()).contains("first of prompt 0");
    assertThat(ids.get("id").asString()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4.*");
  }

  @Test
  void theOrderIsShuffledPerAssignmentStoredAndShownAgain() {
    var project = project(1, 12);
    var trainer = project.trainer(people);
    var orders = new HashSet<String>();
    for (int i = 0; i < 12; i++) {
      var assignment = project.claim(trainer.api());
      var texts = assignment.at("/values/responses/responses").findValuesAsString("text");
      orders.add(texts.stream().map(text -> text.split(" ", 2)[0]).toList().toString());
      var again = trainer.api().get(at(assignment, "")).ok();
      assertThat(again.get("values")).isEqualTo(assignment.get("values"));
      var submitted = trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
      var stored =
          jdbc.sql("select order_shown::text from work.judgment where uid = ?::uuid")
              .param(submitted.at("/judgment/id").asString())
              .query(String.class)
              .single();
      assertThat(stored.replace(" ", ""))
          .contains(
              assignment.at("/values/responses/responses").findValuesAsString("id").stream()
                  .map(id -> "\"" + id + "\"")
                  .reduce((a, b) -> a + "," + b)
                  .orElseThrow());
    }
    assertThat(orders).hasSizeGreaterThan(1);
  }

  @Test
  void submitGivesTheNextTaskInTheSameRoundTripAndSaysWhenThereIsNone() {
    var project = project(1, 2);
    var trainer = project.trainer(people);
    var first = project.claim(trainer.api());
    var result = trainer.api().post(at(first, "/submit"), submit(first, true)).ok();
    var next = result.get("next");
    assertThat(next.get("id").asString()).isNotEqualTo(first.get("id").asString());
    assertThat(first.at("/position/submittedToday").asInt()).isZero();
    assertThat(next.get("position").isNull()).isTrue();
    var opened = trainer.api().get(at(next, "")).ok();
    assertThat(opened.at("/position/submittedToday").asInt()).isEqualTo(1);
    assertThat(result.at("/judgment/withdrawUntil").asString()).isNotEmpty();
    var last = trainer.api().post(at(next, "/submit"), submit(next, true)).ok();
    assertThat(last.at("/next/none").asBoolean()).isTrue();
    assertThat(last.at("/next/reason").asString()).isNotEmpty();
    assertThat(work(project, trainer.api()).get("state").asString()).isEqualTo("none");
  }

  @Test
  void theNextTaskBringsOnlyTheTextsThatTheOneHandedInDidNotHave() {
    var project = project(1, 3);
    var trainer = project.trainer(people);
    var first = project.claim(trainer.api());
    var next = trainer.api().post(at(first, "/submit"), submit(first, true)).ok().get("next");
    assertThat(List.of(next.get("template"), next.get("guidelines"), next.get("rubric")))
        .allMatch(JsonNode::isNull);
    var opened = trainer.api().get(at(next, "")).ok();
    assertThat(opened.get("template")).isEqualTo(first.get("template"));
    assertThat(opened.get("guidelines")).isEqualTo(first.get("guidelines"));
    assertThat(opened.get("rubric")).isEqualTo(first.get("rubric"));

    project
        .owner
        .api()
        .post(
            project.path("/texts/guidelines"),
            Map.of("markdown", "Rank by tone.", "note", "tone", "basedOn", 1))
        .ok();
    acknowledge(project, trainer.api(), 2).ok();
    var last = trainer.api().post(at(next, "/submit"), submit(next, true)).ok().get("next");
    assertThat(last.at("/guidelines/version").asInt()).isEqualTo(2);
    assertThat(last.at("/guidelines/markdown").asString()).isEqualTo("Rank by tone.");
    assertThat(List.of(last.get("template"), last.get("rubric"))).allMatch(JsonNode::isNull);
  }

  @Test
  void flawedAnswersAreNamedByPathAndNothingIsStored() {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var id = assignment.at("/values/responses/responses/0/id").asString();
    var answers = new HashMap<>(answers(assignment));
    answers.put(
        "why",
        Map.of(
            "kind",
            "justification",
            "text",
            "True words {{c1}}",
            "citations",
            List.of(
                Map.of(
                    "id", "c1",
                    "criterion", "ACC-1",
                    "polarity", "strength",
                    "target",
                        Map.of(
                            "input",
                            "responses",
                            "response",
                            id,
                            "start",
                            0,
                            "end",
                            5,
                            "quote",
                            "never")))));
    answers.put("nothing", Map.of("kind", "choice", "label", "x"));
    var problem =
        trainer
            .api()
            .post(at(assignment, "/submit"), with(assignment, answers))
            .problem(422, "answers-flawed");
    assertThat(problem.get("flaws").findValuesAsString("path"))
        .anyMatch(path -> path.startsWith("answers.why.citations"))
        .contains("answers.nothing");
    var missing =
        trainer
            .api()
            .post(at(assignment, "/submit"), with(assignment, Map.of()))
            .problem(422, "answers-flawed");
    assertThat(missing.at("/flaws/0/path").asString()).isEqualTo("answers.order");
    trainer
        .api()
        .post(
            at(assignment, "/submit"),
            with(assignment, Map.of("order", Map.of("kind", "no-such", "tiers", List.of()))))
        .problem(400, "invalid-value");
    var nul =
        Map.<String, Object>of(
            "order", Map.of("kind", "ranking", "tiers", List.of(List.of("a\0"))));
    trainer
        .api()
        .post(at(assignment, "/submit"), with(assignment, nul))
        .problem(400, "invalid-value");
    trainer.api().get("/judgments?q=%00").ok();
    var unknown = new HashMap<>(submit(assignment, false));
    unknown.put("extra", 1);
    trainer.api().post(at(assignment, "/submit"), unknown).problem(400, "unknown-field");
    assertThat(judgments(project)).isZero();
  }

  @Test
  void afterTheLeaseItIsTakenInAndAStaleTokenIsRefused() {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    expire(project);
    var lapsed = trainer.api().get(at(assignment, "")).ok();
    assertThat(lapsed.get("lapsed").asBoolean()).isTrue();
    assertThat(lapsed.get("token").asString()).isEqualTo("0");
    trainer.api().post(at(assignment, "/extend"), Map.of()).problem(409, "lease-lapsed");
    var resumed = trainer.api().post(at(assignment, "/resume"), Map.of()).ok();
    assertThat(resumed.get("lapsed").asBoolean()).isFalse();
    trainer
        .api()
        .post(at(assignment, "/submit"), submit(assignment, false))
        .problem(409, "lease-superseded");
    expire(project);
    var late = trainer.api().post(at(assignment, "/submit"), submit(lapsed, false)).ok();
    assertThat(late.at("/judgment/surplus").asBoolean()).isFalse();
  }

  @Test
  void whoComesAfterThePlaceIsGivenIsKeptAsSurplus() {
    var project = project(1, 1);
    var anna = project.trainer(people);
    var ben = project.trainer(people);
    var annas = project.claim(anna.api());
    expire(project);
    var bens = project.claim(ben.api());
    anna.api().post(at(annas, "/resume"), Map.of()).problem(409, "place-taken");
    assertThat(
            anna.api()
                .post(at(annas, "/submit"), submit(annas, false))
                .ok()
                .at("/judgment/surplus")
                .asBoolean())
        .isTrue();
    assertThat(
            ben.api()
                .post(at(bens, "/submit"), submit(bens, false))
                .ok()
                .at("/judgment/surplus")
                .asBoolean())
        .isFalse();
  }

  @Test
  void anAssignmentOfSomebodyElseDoesNotExist() {
    var project = project(1, 1);
    var assignment = project.claim(project.trainer(people).api());
    var other = project.trainer(people).api();
    other.get(at(assignment, "")).problem(404, "not-found");
    other.post(at(assignment, "/submit"), submit(assignment, false)).problem(404, "not-found");
    other.post(at(assignment, "/release"), Map.of()).problem(404, "not-found");
    draft(other, assignment, "0", Map.of()).problem(404, "not-found");
    people.anonymous().get(at(assignment, "")).problem(401, "sign-in-required");
  }

  @Test
  void aProjectThatAdmitsSomebodyElseDoesNotExist() {
    var project = project(1, 1);
    var chosen = people.trainer();
    var admission =
        Map.of(
            "everyone", false,
            "accounts", List.of(chosen.email()),
            "groups", List.of(),
            "requirements", List.of());
    project.owner.api().put(project.path("/admission"), admission).ok();
    var other = people.trainer();
    claim(project, other.api()).problem(404, "not-found");
    other.api().get(workPath(project, "/guidelines")).problem(404, "not-found");
    assertThat(other.api().get("/work").body()).doesNotContain(project.id.toString());
    acknowledge(project, chosen.api(), 1).ok();
    assertThat(project.claim(chosen.api()).has("token")).isTrue();
  }

  @Test
  void whatIsSkippedGoesToOthersAndAPausedProjectHandsOutNothing() {
    var project = project(1, 1);
    var anna = project.trainer(people);
    var assignment = project.claim(anna.api());
    draft(anna.api(), assignment, "0", Map.of()).ok();
    anna.api().post(at(assignment, "/release"), Map.of("reason", "not my field")).ok();
    assertThat(anna.api().get("/work").ok().get("continue")).isEmpty();
    assertThat(project.claim(anna.api()).get("none").asBoolean()).isTrue();
    project.owner.api().put(project.path("/state"), Map.of("state", "paused")).ok();
    var ben = project.trainer(people);
    assertThat(project.claim(ben.api()).get("reason").asString()).contains("paused");
    assertThat(work(project, ben.api()).get("state").asString()).isEqualTo("paused");
    project.owner.api().put(project.path("/state"), Map.of("state", "open")).ok();
    assertThat(project.claim(ben.api()).has("token")).isTrue();
  }

  private TestProject project(int overlap, int tasks) {
    var project = new TestProject(people, jdbc, openings, overlap);
    project.addTasks(tasks);
    return project;
  }

  private static String workPath(TestProject project, String rest) {
    return "/work/projects/" + project.id + rest;
  }

  private static Api.Answer claim(TestProject project, Api api) {
    return api.post(workPath(project, "/claim"), Map.of());
  }

  private static Api.Answer acknowledge(TestProject project, Api api, int version) {
    return api.post(workPath(project, "/acknowledgement"), Map.of("version", version));
  }

  private static JsonNode work(TestProject project, Api api) {
    return api.get("/work")
        .ok()
        .get("projects")
        .valueStream()
        .filter(one -> one.get("id").asString().equals(project.id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> with(JsonNode assignment, Map<String, Object> answers) {
    var body = new HashMap<>(submit(assignment, false));
    body.put("answers", answers);
    return body;
  }

  private static Api.Answer draft(
      Api api, JsonNode assignment, String match, Map<String, ?> answers) {
    var time = Map.of("activeSeconds", 5, "idleSeconds", 0, "researchSeconds", 0);
    return api.put(
        at(assignment, "/draft"), Map.of("answers", answers, "time", time), "If-Match", match);
  }

  /** As if the leases of the project had run out and were swept. */
  private void expire(TestProject project) {
    openings.sweep(project.key(), clock.instant().plus(Duration.ofDays(1)));
  }

  private long judgments(TestProject project) {
    return count(project, "select count(*) from work.judgment where project_id = ?");
  }

  private long count(TestProject project, String sql) {
    return jdbc.sql(sql).param(project.key()).query(Long.class).single();
  }
}
