package dev.plumbline.browser;

import dev.plumbline.TestPeople;
import dev.plumbline.TestPeople.Person;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** An open project from the first built-in template, its tasks brought in through the API. */
record RankingProject(String id, Person owner) {
  static RankingProject create(TestPeople people, int tasks) {
    var organization = people.organization();
    var owner = people.owner(organization);
    var api = owner.api();
    var id =
        api.post(
                "/organizations/" + organization.uid() + "/projects",
                Map.of(
                    "title",
                    "Rank replies",
                    "templateId",
                    "preference-ranking",
                    "overlap",
                    1,
                    "leaseMinutes",
                    30,
                    "leaseCapMinutes",
                    60,
                    "estimateMinutes",
                    List.of(2, 4)))
            .ok()
            .path("id")
            .asString();
    var project = "/projects/" + id;
    api.put(project + "/state", Map.of("state", "open")).ok();
    api.put(
            project + "/admission",
            Map.of(
                "everyone", true,
                "accounts", List.of(),
                "groups", List.of(),
                "requirements", List.of()))
        .ok();
    var uploaded =
        api.send(
                api.request(project + "/imports?name=tasks.jsonl")
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofString(rows(tasks))))
            .ok();
    var batch = "/imports/" + uploaded.path("id").asString();
    api.post(
            batch + "/start",
            Map.of("mapping", uploaded.path("mapping"), "repeatedJudgments", "keep-last"))
        .ok();
    while (!api.get(batch).ok().path("state").asString().equals("done")) {
      LockSupport.parkNanos(50_000_000);
    }
    return new RankingProject(id, owner);
  }

  private static String rows(int tasks) {
    var rows = new StringBuilder();
    for (int i = 1; i <= tasks; i++) {
      var row =
          Map.of(
              "prompt",
              "Question " + i + ": why does ice float on water?",
              "responses",
              List.of(
                  "Ice is less dense than water. Its molecules lock into an open lattice.",
                  "Ice floats because it is cold. Cold things rise in water.",
                  "Water expands when it freezes. The same mass takes more room, so it floats.",
                  "It is less dense. It is lighter for its size. That is why it floats."));
      rows.append(JsonMapper.shared().writeValueAsString(row)).append('\n');
    }
    return rows.toString();
  }
}
