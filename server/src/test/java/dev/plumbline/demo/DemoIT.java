package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.accounts.links.IssueLink;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The first five minutes, over HTTP, on what {@code plumbline demo} seeds. */
@RunningServer
@TestPropertySource(
    properties = {"plumbline.demo=true", "plumbline.directory=target/demo-directory"})
class DemoIT {
  @Autowired private TestPeople people;
  @Autowired private IssueLink links;
  @Autowired private Seeds seeds;
  @Autowired private SeedDemo demo;

  private Api visitor;

  @BeforeEach
  void followTheLink() {
    var trainer = seeds.account(DemoRole.TRAINER).orElseThrow();
    String link = links.signIn(trainer).link();
    visitor = people.anonymous();
    var session = visitor.post(link.substring(link.indexOf("/links/")), Map.of()).ok();
    assertThat(session.get("demo").asBoolean()).isTrue();
  }

  @Test
  void offersTheRolesThatHaveWorkAndEachAccountSaysThatItIsADemo() {
    var roles = visitor.get("/demo").ok().get("roles");

    assertThat(roles).hasSize(3);
    for (JsonNode role : roles) {
      var session = become(role.get("role").asString());
      assertThat(session.at("/account/name").asString()).startsWith("Demo ");
      assertThat(role.get("landing").asString()).startsWith("/");
    }
    visitor.post("/demo/roles/admin", Map.of()).problem(404, "not-found");
  }

  @Test
  void theTrainerRanksTheWelcomingPromptAndThenSeesHowItWasRanked() {
    become("trainer");
    String project = project(DemoProject.RANKING);

    var first = visitor.post("/work/projects/" + project + "/claim", Map.of()).ok();
    assertThat(first.at("/values/prompt/text").asString()).contains("center a div");
    assertThat(first.get("demo").asBoolean()).isTrue();
    String assignment = first.get("id").asString();
    visitor.get("/assignments/" + assignment + "/reveal").problem(409, "not-submitted");

    var submitted = submit(first);
    assertThat(submitted.at("/judgment/withdrawUntil").isNull()).isTrue();
    var reveal = visitor.get("/assignments/" + assignment + "/reveal").ok();
    assertThat(reveal.get("by").asString()).isEqualTo("open-assistant");
    assertThat(reveal.get("original")).hasSize(4);
    assertThat(reveal.get("pairs").asInt()).isEqualTo(6);
    assertThat(reveal.get("agree").asInt()).isBetween(0, 6);

    var worked = submitted.get("next");
    assertThat(worked.at("/values/prompt/text").asString()).contains("binary search");
    var second = submit(worked);
    var model = visitor.get("/assignments/" + worked.get("id").asString() + "/reveal").ok();
    assertThat(model.get("by").asString()).isEqualTo(WorkedExamples.RATER);
    assertThat(model.get("pairs").asInt()).isEqualTo(3);
    assertThat(model.get("justification").asString()).contains("O(log n)");
    assertThat(second.at("/next/values/prompt/text").asString()).contains("entanglement");
    assertThat(second.at("/next/criteria")).isNotEmpty();

    become("owner");
    visitor.get("/assignments/" + assignment + "/reveal").problem(404, "not-found");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> judgments(DemoProject.RANKING), count -> count == 27 + 2 + 2);
  }

  @Test
  void theOwnerReadsTheHeadlineOfLlmfao() {
    become("owner");
    String llmfao = "/projects/" + project(DemoProject.LLMFAO);

    var agreement = visitor.get(llmfao + "/agreement").ok();
    assertThat(agreement.get("judgments").asInt()).isEqualTo(8931);
    assertThat(agreement.get("raters").asInt()).isEqualTo(124);
    assertThat(agreement.get("tasks").asInt()).isEqualTo(2139);
    assertThat(agreement.at("/headline/sentence").asString())
        .startsWith("Krippendorff's alpha is 0.29 (95 % interval 0.2")
        .contains("8,931 judgments by 124 raters on 2,139 tasks")
        .endsWith("39 % of the judged pairs are ties.");

    var pairs = visitor.get(llmfao + "/raters/agreement?min=10").ok();
    assertThat(pairs.get("shownPairs").asInt()).isEqualTo(329);
    assertThat(pairs.get("hiddenPairs").asInt()).isEqualTo(1005);

    var strengths = visitor.get(llmfao + "/strengths").ok();
    assertThat(strengths.get("items")).hasSize(59);
    assertThat(strengths.get("components")).hasSize(1);

    var disputed = visitor.get(llmfao + "/disputed?limit=5").ok();
    assertThat(disputed.get("items")).hasSize(5);
    assertThat(disputed.get("next").isNull()).isFalse();
    String task = disputed.at("/items/0/task").asString();
    var opened = visitor.get(llmfao + "/tasks/" + task).ok();
    assertThat(opened.get("judgments").size()).isEqualTo(disputed.at("/items/0/answers").asInt());
  }

  @Test
  void theTableBehindTheHeadlineHasEveryComparisonBothWays() {
    become("owner");
    var csv =
        visitor.get("/projects/" + project(DemoProject.LLMFAO) + "/agreement.csv").body().lines();

    assertThat(csv.count()).isEqualTo(1 + 2 * 8931);
  }

  @Test
  void pandaLmsPublishedKappasStandBesideOurs() {
    become("owner");
    String pandaLm = "/projects/" + project(DemoProject.PANDALM);

    var published = visitor.get(pandaLm + "/agreement").ok().at("/measures/0/published");
    var cells = visitor.get(pandaLm + "/raters/agreement").ok();
    var ours = new LinkedHashMap<String, Double>();
    for (JsonNode cell : cells.get("cells")) {
      ours.put(
          label(cells, cell.get("a").asInt()) + label(cells, cell.get("b").asInt()),
          cell.get("value").asDouble());
    }

    assertThat(published).hasSize(3);
    for (JsonNode value : published) {
      String pair = value.get("a").asString() + value.get("b").asString();
      assertThat(ours.get(pair)).isCloseTo(value.get("value").asDouble(), within(0.005));
    }
  }

  @Test
  void squalitysReviewsAreMeasuredOnEveryScale() {
    become("owner");
    var measures = visitor.get("/projects/" + project(DemoProject.SQUALITY) + "/agreement").ok();

    assertThat(measures.get("judgments").asInt()).isEqualTo(300);
    assertThat(measures.get("measures")).hasSize(6);
    for (JsonNode measure : measures.get("measures")) {
      assertThat(measure.get("results")).isNotEmpty();
      for (JsonNode result : measure.get("results")) {
        assertThat(result.get("value").isNumber()).as(measure.toString()).isTrue();
      }
    }
  }

  @Test
  void theEngineerDropsACsvWithTwoBadLinesAndTheTrainerRanksItsFirstTask() throws Exception {
    become("engineer");
    String project = project(DemoProject.FIRST_IMPORT);
    var upload =
        visitor
            .send(
                visitor
                    .request("/projects/" + project + "/imports?name=first-import.csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(csv())))
            .ok();
    String id = upload.get("id").asString();
    var order = Map.of("mapping", upload.get("mapping"), "repeatedJudgments", "keep-last");
    visitor.post("/imports/" + id + "/start", order).ok();
    var done = finished(id);

    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("tasks").asInt()).isEqualTo(8);
    assertThat(done.get("badLines").asInt()).isEqualTo(2);
    var lines = new ArrayList<Integer>();
    done.get("firstErrors").forEach(error -> lines.add(error.get("line").asInt()));
    assertThat(lines).containsExactly(5, 9);

    become("trainer");
    var claimed = visitor.post("/work/projects/" + project + "/claim", Map.of()).ok();
    assertThat(claimed.at("/values/prompt/text").asString()).contains("green tea");
    assertThat(claimed.toString()).doesNotContain("model-1").doesNotContain("tea-1");
  }

  @Test
  void aSecondStartChangesNothing() {
    become("owner");
    String llmfao = "/projects/" + project(DemoProject.LLMFAO) + "/imports";
    var before = List.of(visitor.get(llmfao).ok(), visitor.get("/projects").ok());

    demo.seed();

    assertThat(List.of(visitor.get(llmfao).ok(), visitor.get("/projects").ok())).isEqualTo(before);
  }

  private int judgments(DemoProject project) {
    return visitor
        .get("/projects/" + project(project) + "/agreement")
        .ok()
        .get("judgments")
        .asInt();
  }

  private JsonNode become(String role) {
    return visitor.post("/demo/roles/" + role, Map.of()).ok();
  }

  private String project(DemoProject project) {
    return seeds.project(project).orElseThrow().uid().toString();
  }

  private static String label(JsonNode pairs, int id) {
    for (JsonNode rater : pairs.get("raters")) {
      if (rater.get("id").asInt() == id) {
        return rater.get("label").asString();
      }
    }
    throw new AssertionError("no rater " + id);
  }

  /** Ranks the responses as they are shown, rates all 4, and says enough about it. */
  private JsonNode submit(JsonNode assignment) {
    var ids = new ArrayList<String>();
    assignment.at("/values/responses/responses").forEach(r -> ids.add(r.get("id").asString()));
    var ratings = new LinkedHashMap<String, Object>();
    var issues = new LinkedHashMap<String, Object>();
    for (String id : ids) {
      ratings.put(
          id,
          Map.of(
              "accuracy",
              4,
              "helpfulness",
              4,
              "harmlessness",
              5,
              "instruction-following",
              4,
              "clarity",
              4));
      issues.put(id, List.of());
    }
    var answers =
        Map.of(
            "ratings", Map.of("kind", "rating", "ratings", ratings),
            "ranking",
                Map.of(
                    "kind",
                    "ranking",
                    "tiers",
                    ids.stream().map(List::of).toList(),
                    "allBad",
                    false),
            "issues", Map.of("kind", "choices", "chosen", issues),
            "justification", justification(assignment));
    var body =
        Map.of(
            "token",
            assignment.get("token").asString(),
            "answers",
            answers,
            "time",
            Map.of("activeSeconds", 60, "idleSeconds", 0, "researchSeconds", 0),
            "next",
            true);
    return visitor
        .post(
            "/assignments/" + assignment.get("id").asString() + "/submit",
            body,
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .ok();
  }

  private static Map<String, Object> justification(JsonNode assignment) {
    var citations = new ArrayList<Map<String, Object>>();
    for (JsonNode response : assignment.at("/values/responses/responses")) {
      String text = response.get("text").asString();
      String quote = text.substring(0, text.offsetByCodePoints(0, 10));
      var target =
          Map.of(
              "input",
              "responses",
              "response",
              response.get("id").asString(),
              "start",
              0,
              "end",
              10,
              "quote",
              quote);
      citations.add(
          Map.of(
              "id",
              "q" + citations.size(),
              "criterion",
              "ACC-1",
              "polarity",
              "strength",
              "target",
              target));
    }
    String text = "The first one answers best {{q0}}. " + "It is right and clear. ".repeat(12);
    return Map.of("kind", "justification", "text", text, "citations", citations);
  }

  private static Path csv() throws IOException {
    var file = Path.of("..", "examples", "first-import.csv");
    assertThat(Files.readAllLines(file)).hasSize(11);
    return file;
  }

  private JsonNode finished(String id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> visitor.get("/imports/" + id).ok(),
            view -> !List.of("uploaded", "running").contains(view.get("state").asString()));
  }
}
