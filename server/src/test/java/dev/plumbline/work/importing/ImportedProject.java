package dev.plumbline.work.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.TestPeople;
import dev.plumbline.TestPeople.Organization;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A project of an organization of its own that compares two to four responses to a prompt. */
public record ImportedProject(Organization organization, Api owner, Api engineer, UUID id) {
  private static final Map<String, Object> TEMPLATE =
      Map.of(
          "id",
          "compare",
          "title",
          "Compare",
          "description",
          "",
          "taskName",
          "Compare",
          "inputs",
          List.of(
              Map.of("kind", "text", "id", "prompt", "title", "Prompt"),
              Map.of(
                  "kind",
                  "conversation",
                  "id",
                  "conversation",
                  "title",
                  "Before",
                  "optional",
                  true),
              Map.of(
                  "kind",
                  "responses",
                  "id",
                  "responses",
                  "title",
                  "Responses",
                  "min",
                  2,
                  "max",
                  2)),
          "questions",
          List.of(
              Map.of(
                  "kind",
                  "comparison",
                  "id",
                  "preference",
                  "title",
                  "Which is better?",
                  "required",
                  true,
                  "on",
                  "responses",
                  "degrees",
                  List.of(
                      Map.of("id", "better", "title", "Better", "strength", 1),
                      Map.of("id", "tie", "title", "Tie", "strength", 0)))));

  public static ImportedProject create(TestPeople people) {
    return create(people, TEMPLATE);
  }

  public static ImportedProject create(TestPeople people, Object template) {
    var organization = people.organization();
    var owner = people.owner(organization).api();
    var created =
        owner
            .post(
                "/organizations/" + organization.uid() + "/projects",
                Map.of(
                    "title",
                    "=Compare, \"please\"",
                    "template",
                    template,
                    "guidelines",
                    "Be fair.",
                    "rubric",
                    "## Accuracy\n\n- **ACC-1** Right: It is right.\n",
                    "overlap",
                    2,
                    "leaseMinutes",
                    30,
                    "leaseCapMinutes",
                    60,
                    "estimateMinutes",
                    List.of(1, 2)))
            .ok();
    return new ImportedProject(
        organization,
        owner,
        people.engineer(organization).api(),
        UUID.fromString(created.path("id").asString()));
  }

  public Api.Answer upload(String name, String content) {
    return upload(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Api.Answer upload(String name, byte[] content) {
    return engineer.send(
        engineer
            .request("/projects/" + id + "/imports?name=" + name)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  /** Uploads, starts with the guessed mapping, and waits for the end. */
  public JsonNode take(String name, String content, Map<String, Object> more) {
    var uploaded = upload(name, content).ok();
    var order = new LinkedHashMap<String, Object>(more);
    order.putIfAbsent("mapping", uploaded.path("mapping"));
    var path = "/imports/" + uploaded.path("id").asString();
    engineer.post(path + "/start", order).ok();
    return finished(path);
  }

  public JsonNode finished(String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < deadline) {
      var view = engineer.get(path).ok();
      if (!view.path("state").asString().equals("running")) {
        return view;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(path).as("the import ends").isNull();
    return engineer.get(path).ok();
  }

  /** Somebody new claims the next task and prefers its first response as it is shown. */
  public JsonNode judge(TestPeople people) {
    var everyone =
        Map.of(
            "everyone",
            true,
            "accounts",
            List.of(),
            "groups",
            List.of(),
            "requirements",
            List.of());
    assertThat(owner.put("/projects/" + id + "/admission", everyone).status()).isLessThan(300);
    assertThat(owner.put("/projects/" + id + "/state", Map.of("state", "open")).status())
        .isLessThan(300);
    var trainer = people.trainer().api();
    var work = "/work/projects/" + id;
    trainer.post(work + "/acknowledgement", Map.of("version", 1)).ok();
    var assignment = trainer.post(work + "/claim", "").ok();
    var first = assignment.at("/values/responses/responses/0/id").asString();
    var answer = Map.of("kind", "comparison", "better", first, "degree", "better");
    var submitted =
        trainer.post(
            "/assignments/" + assignment.path("id").asString() + "/submit",
            Map.of(
                "token", assignment.path("token").asString(),
                "answers", Map.of("preference", answer),
                "time", Map.of("activeSeconds", 7, "idleSeconds", 1, "researchSeconds", 0),
                "next", false),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    return submitted.ok();
  }
}
