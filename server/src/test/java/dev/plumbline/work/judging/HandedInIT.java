package dev.plumbline.work.judging;

import static dev.plumbline.work.TestProject.answers;
import static dev.plumbline.work.TestProject.at;
import static dev.plumbline.work.TestProject.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestDatabase;
import dev.plumbline.TestPeople;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.queue.Openings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Drafts, and the ways back to what was handed in, over HTTP. */
@RunningServer
class HandedInIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  @Autowired private Environment environment;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theSameSubmitTwiceIsOneJudgment() {
    var project = project(2, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var key = UUID.randomUUID().toString();
    var first = send(trainer.api(), assignment, key).ok();
    assertThat(send(trainer.api(), assignment, key).ok().at("/judgment/id"))
        .isEqualTo(first.at("/judgment/id"));
    assertThat(
            send(trainer.api(), assignment, UUID.randomUUID().toString()).ok().at("/judgment/id"))
        .isEqualTo(first.at("/judgment/id"));
    trainer
        .api()
        .post(at(assignment, "/submit"), submit(assignment, false), "Idempotency-Key", "no-uuid")
        .problem(400, "invalid-parameter");
    assertThat(judgments(project)).isEqualTo(1);
    assertThat(codes(project)).isPositive();
  }

  @Test
  void otherAnswersAfterALostReplyAreNotDroppedAndBecomeTheNextRevision() {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
    var corrected = new HashMap<>(submit(assignment, false));
    var tiers =
        assignment
            .at("/values/responses/responses")
            .valueStream()
            .map(response -> List.of(response.get("id").asString()))
            .toList()
            .reversed();
    corrected.put(
        "answers", Map.of("order", Map.of("kind", "ranking", "tiers", tiers, "allBad", false)));
    trainer.api().post(at(assignment, "/submit"), corrected).problem(409, "already-submitted");
    var resumed = trainer.api().post(at(assignment, "/resume"), Map.of()).ok();
    corrected.put("token", resumed.get("token").asString());
    var second = trainer.api().post(at(assignment, "/submit"), corrected).ok();
    assertThat(second.at("/judgment/revision").asInt()).isEqualTo(2);
  }

  @Test
  void aNextTaskThatCannotBeOpenedDoesNotHoldUpWhatIsHandedIn() {
    var project = project(1, 2);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    owner(
        """
        update work.task
           set payload = '[]'
         where project_id = %d
           and id not in (select task_id from work.assignment)
        """
            .formatted(project.key()));
    var result = trainer.api().post(at(assignment, "/submit"), submit(assignment, true)).ok();
    assertThat(result.at("/next/none").asBoolean()).isTrue();
    assertThat(judgments(project)).isEqualTo(1);
    assertThat(count(project, "select count(*) from work.lease where project_id = ?")).isZero();
  }

  @Test
  void whatIsClosedOrNoLongerOnesOwnIsNotTakenUpAgain() {
    var project = project(1, 2);
    var anna = project.trainer(people);
    var judged = project.claim(anna.api());
    anna.api().post(at(judged, "/submit"), submit(judged, false)).ok();
    var begun = project.claim(anna.api());
    expire(project);
    var concern =
        Map.of("about", "task", "kind", "broken", "note", "It is cut off.", "next", false);
    anna.api().post(at(begun, "/escalate"), concern).problem(409, "lease-lapsed");
    owner("update work.seat set standing = 'paused' where project_id = " + project.key());
    anna.api().post(at(begun, "/resume"), Map.of()).problem(409, "place-taken");
    owner("update work.seat set standing = 'active' where project_id = " + project.key());
    project.owner.api().put(project.path("/state"), Map.of("state", "closed")).ok();
    anna.api().post(at(begun, "/resume"), Map.of()).problem(409, "place-taken");
    anna.api().post(at(judged, "/resume"), Map.of()).problem(409, "place-taken");
    anna.api().post(at(judged, "/escalate"), concern).problem(409, "lease-lapsed");
  }

  @Test
  void draftsAreKeptRevisionByRevisionAndOutliveTheLease() {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var some =
        Map.of("order", Map.of("kind", "ranking", "tiers", List.of(List.of(), List.of("x"))));
    assertThat(draft(trainer.api(), assignment, "\"0\"", some).ok().get("revision").asInt())
        .isEqualTo(1);
    assertThat(
            draft(trainer.api(), assignment, "1", answers(assignment)).ok().get("revision").asInt())
        .isEqualTo(2);
    var conflict = draft(trainer.api(), assignment, "\"1\"", some).problem(412, "draft-changed");
    assertThat(conflict.at("/draft/revision").asInt()).isEqualTo(2);
    assertThat(conflict.at("/draft/answers/order/tiers").size()).isEqualTo(3);
    draft(trainer.api(), assignment, "two", some).problem(400, "invalid-parameter");
    draft(trainer.api(), assignment, "2", Map.of("no", Map.of("kind", "choice", "label", "")))
        .problem(422, "answers-flawed");
    expire(project);
    assertThat(trainer.api().get(at(assignment, "")).ok().at("/draft/revision").asInt())
        .isEqualTo(2);
    var begun = trainer.api().get("/work").ok().get("continue").get(0);
    assertThat(begun.get("answered").asInt()).isEqualTo(1);
    assertThat(begun.get("of").asInt()).isEqualTo(3);
    assertThat(begun.get("lapsed").asBoolean()).isTrue();
    var lapsed = trainer.api().get(at(assignment, "")).ok();
    trainer.api().post(at(assignment, "/submit"), submit(lapsed, false)).ok();
    draft(trainer.api(), assignment, "2", some).problem(409, "already-submitted");
    assertThat(trainer.api().get("/work").ok().get("continue")).isEmpty();
  }

  @Test
  void aLeaseIsExtendedUpToItsCap() {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var extended = trainer.api().post(at(assignment, "/extend"), Map.of()).ok();
    assertThat(extended.get("leaseUntil").asString())
        .isGreaterThanOrEqualTo(assignment.get("leaseUntil").asString());
    assertThat(extended.get("leaseCapUntil").asString())
        .isEqualTo(trainer.api().get(at(assignment, "")).ok().get("leaseCapUntil").asString());
  }

  @Test
  void aSubmitIsTakenBackWithinTheWindowAndNotAfterwards() {
    var project = project(1, 6);
    var trainer = project.trainer(people);
    var taken = new ArrayList<JsonNode>();
    for (int i = 0; i < 5 && taken.isEmpty(); i++) {
      var assignment = project.claim(trainer.api());
      var judgment = trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
      var answer = trainer.api().post(judgmentPath(judgment, "/withdraw"), Map.of());
      if (answer.status() == 200) {
        taken.add(answer.ok());
      }
    }
    var back = taken.getFirst();
    assertThat(back.at("/draft/answers/order/tiers").size()).isEqualTo(3);
    var again = trainer.api().post(at(back, "/submit"), submit(back, false)).ok();
    assertThat(again.at("/judgment/revision").asInt()).isEqualTo(2);
    owner("update work.judgment set submitted_at = submitted_at - interval '1 minute'");
    trainer
        .api()
        .post(judgmentPath(again, "/withdraw"), Map.of())
        .problem(409, "withdraw-window-over");
    people
        .trainer()
        .api()
        .post(judgmentPath(again, "/withdraw"), Map.of())
        .problem(404, "not-found");
  }

  @Test
  void aJudgmentIsFoundReopenedAndSupersededWithBothKept() {
    var project = project(1, 2);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    var judged = trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
    var found = trainer.api().get("/judgments?q=PROMPT%200").ok().get("items");
    assertThat(found.size()).isEqualTo(1);
    assertThat(trainer.api().get("/judgments?q=100%25").ok().get("items")).isEmpty();
    trainer.api().get("/judgments?cursor=nonsense").problem(400, "invalid-parameter");
    var reopened = trainer.api().post(judgmentPath(judged, "/reopen"), Map.of()).ok();
    assertThat(reopened.at("/reopened/revision").asInt()).isEqualTo(1);
    assertThat(reopened.get("values")).isEqualTo(assignment.get("values"));
    assertThat(reopened.at("/draft/answers/order/tiers").size()).isEqualTo(3);
    var second = trainer.api().post(at(reopened, "/submit"), submit(reopened, false)).ok();
    assertThat(second.at("/judgment/revision").asInt()).isEqualTo(2);
    assertThat(second.at("/judgment/surplus").asBoolean()).isFalse();
    var seen = trainer.api().get(judgmentPath(judged, "")).ok();
    assertThat(seen.get("revisions").size()).isEqualTo(2);
    assertThat(seen.get("revision").asInt()).isEqualTo(2);
    assertThat(codes(project)).isEqualTo(1);
    project.owner.api().put(project.path("/state"), Map.of("state", "closed")).ok();
    trainer.api().post(judgmentPath(second, "/reopen"), Map.of()).problem(409, "not-reopenable");
  }

  @Test
  void pagesOfJudgmentsFollowEachOther() {
    var project = project(1, 5);
    var trainer = project.trainer(people);
    for (int i = 0; i < 5; i++) {
      var assignment = project.claim(trainer.api());
      trainer.api().post(at(assignment, "/submit"), submit(assignment, false)).ok();
    }
    var first = trainer.api().get("/judgments?limit=3&project=" + project.id).ok();
    assertThat(first.get("items").size()).isEqualTo(3);
    var cursor = URLEncoder.encode(first.get("next").asString(), StandardCharsets.UTF_8);
    var second = trainer.api().get("/judgments?limit=3&cursor=" + cursor).ok();
    assertThat(second.get("items").size()).isEqualTo(2);
    assertThat(second.get("next").isNull()).isTrue();
  }

  private TestProject project(int overlap, int tasks) {
    var project = new TestProject(people, jdbc, openings, overlap);
    project.addTasks(tasks);
    return project;
  }

  private static String judgmentPath(JsonNode result, String rest) {
    return "/judgments/" + result.at("/judgment/id").asString() + rest;
  }

  private static Api.Answer send(Api api, JsonNode assignment, String key) {
    return api.post(at(assignment, "/submit"), submit(assignment, false), "Idempotency-Key", key);
  }

  @Test
  void aFirstDraftThatMeetsItsSubmitIsNotLeftBehind() throws Exception {
    var project = project(1, 1);
    var trainer = project.trainer(people);
    var assignment = project.claim(trainer.api());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          transaction.execute(
              status -> {
                // The submit has ended its lease and waits here for its codes' place.
                jdbc.sql(
                        """
                        insert into work.answer_code
                               (project_id, task_id, rater_id, questions, measures, counts, units,
                                codes)
                        select project_id, task_id, trainer_id, '{}', '{}', '{}', '{}', '{}'
                          from work.assignment
                         where id = ?::uuid
                        """)
                    .param(assignment.get("id").asString())
                    .update();
                var submitted =
                    threads.submit(
                        () -> send(trainer.api(), assignment, UUID.randomUUID().toString()));
                waiting(1, submitted);
                var drafted =
                    threads.submit(
                        () -> draft(trainer.api(), assignment, "0", answers(assignment)));
                waiting(2, drafted);
                status.setRollbackOnly();
                return List.of(submitted, drafted);
              });
      both.getFirst().get().ok();
      both.getLast().get().problem(409, "already-submitted");
    }
    var left =
        jdbc.sql(
                """
                select count(*)
                  from work.draft d
                  join work.assignment a on a.trainer_id = d.trainer_id and a.task_id = d.task_id
                 where a.id = ?::uuid
                """)
            .param(assignment.get("id").asString())
            .query(Integer.class)
            .single();
    assertThat(left).isZero();
  }

  /** Until so many wait for another's lock, or it is over. */
  private void waiting(int connections, Future<?> over) {
    Awaitility.await()
        .until(
            () ->
                over.isDone()
                    || jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                        >= connections);
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

  private long codes(TestProject project) {
    return count(project, "select count(*) from work.answer_code where project_id = ?");
  }

  private long count(TestProject project, String sql) {
    return jdbc.sql(sql).param(project.key()).query(Long.class).single();
  }

  private void owner(String sql) {
    new TestDatabase(
            environment.getRequiredProperty("plumbline.database.url"),
            environment.getRequiredProperty("plumbline.database.user"),
            environment.getRequiredProperty("plumbline.database.password"))
        .asOwner(sql);
  }
}
