package dev.plumbline.work;

import dev.plumbline.Api;
import dev.plumbline.TestPeople;
import dev.plumbline.TestPeople.Organization;
import dev.plumbline.TestPeople.Person;
import dev.plumbline.work.queue.Openings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An open project with a ranking, a rating and a justification, made through the API; new tasks at
 * will.
 */
public final class TestProject {
  public static final String TEMPLATE =
      """
      { "id": "rank-and-say", "title": "Rank and say", "taskName": "Rank responses",
        "description": "",
        "inputs": [
          { "kind": "text", "id": "prompt", "title": "Prompt", "format": "plain" },
          { "kind": "responses", "id": "responses", "title": "Responses", "min": 3, "max": 3 } ],
        "questions": [
          { "kind": "ranking", "id": "order", "title": "Order", "on": "responses",
            "required": true, "ties": true, "allBad": false },
          { "kind": "rating", "id": "sure", "title": "Sure", "required": false,
            "scale": "ordinal", "from": 1, "to": 5,
            "dimensions": [{ "id": "sure", "title": "How sure", "anchors": {} }] },
          { "kind": "justification", "id": "why", "title": "Why", "required": false,
            "minWords": 2, "requiredCriteria": [] } ] }
      """;

  public static final String RUBRIC =
      """
      ## Accuracy
      What is said is true.
      - 1: false
      - 5: true
      - **ACC-1** Facts: no false statement
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  public final Organization organization;
  public final Person owner;
  public final UUID id;
  private final JdbcClient jdbc;
  private final Openings openings;

  public TestProject(TestPeople people, JdbcClient jdbc, Openings openings, int overlap) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.organization = people.organization();
    this.owner = people.owner(organization);
    var body =
        Map.of(
            "title",
            "A project",
            "template",
            JSON.readTree(TEMPLATE),
            "guidelines",
            "Rank by truth.",
            "rubric",
            RUBRIC,
            "overlap",
            overlap,
            "leaseMinutes",
            30,
            "leaseCapMinutes",
            60,
            "estimateMinutes",
            List.of(2, 4));
    var created = owner.api().post("/organizations/" + organization.uid() + "/projects", body).ok();
    this.id = UUID.fromString(created.get("id").asString());
    owner.api().put(path("/state"), Map.of("state", "open")).ok();
    owner
        .api()
        .put(
            path("/admission"),
            Map.of(
                "everyone", true,
                "accounts", List.of(),
                "groups", List.of(),
                "requirements", List.of()))
        .ok();
  }

  public String path(String rest) {
    return "/projects/" + id + rest;
  }

  public int key() {
    return jdbc.sql("select id from projects.project_view where uid = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Tasks with prompts "prompt 0" … and three responses whose texts name them. */
  public void addTasks(int count) {
    int project = key();
    for (int i = 0; i < count; i++) {
      addTask(project, "prompt " + i);
    }
    openings.open(project, 0, Long.MAX_VALUE);
    jdbc.sql(
            """
            insert into kernel.log (at, kind, project_id, subject)
            select current_timestamp, 'tasks-imported', :project,
                   jsonb_build_object('spans', jsonb_build_array(jsonb_build_array(min(id), max(id))))
              from work.task
             where project_id = :project
            """)
        .param("project", project)
        .update();
  }

  private void addTask(int project, String prompt) {
    var suffix = UUID.randomUUID().toString().substring(0, 8).replace('-', 'a');
    var payload =
        """
        { "values": {
            "prompt": { "kind": "text", "text": "%1$s" },
            "responses": { "kind": "responses", "responses": [
              { "id": "aa%2$s", "text": "first of %1$s" },
              { "id": "bb%2$s", "text": "second of %1$s" },
              { "id": "cc%2$s", "text": "third of %1$s" }] } },
          "criteria": [] }
        """
            .formatted(prompt, suffix);
    jdbc.sql(
            """
            with b as (
              insert into work.batch (uid, project_id, name, at)
              values (gen_random_uuid(), :project, 'batch', current_timestamp)
              returning id)
            insert into work.task
                   (uid, project_id, batch_id, identity, template_version, wanted, excerpt,
                    payload, origin)
            select gen_random_uuid(), :project, b.id, gen_random_uuid()::text, 1, p.overlap,
                   :prompt, :payload::jsonb, '{"models": {"x": "secret-model"}, "metadata": {"model_a": "secret-model"}}'
              from b, projects.project_view p
             where p.id = :project
            """)
        .param("project", project)
        .param("prompt", prompt)
        .param("payload", payload)
        .update();
  }

  /** A trainer who has read the guidelines. */
  public Person trainer(TestPeople people) {
    var trainer = people.trainer();
    trainer.api().post("/work/projects/" + id + "/acknowledgement", Map.of("version", 1)).ok();
    return trainer;
  }

  public JsonNode claim(Api trainer) {
    return trainer.post("/work/projects/" + id + "/claim", Map.of()).ok();
  }

  /** Complete answers: the responses in the order shown. */
  public static Map<String, Object> answers(JsonNode assignment) {
    var tiers =
        assignment
            .at("/values/responses/responses")
            .valueStream()
            .map(response -> List.of(response.get("id").asString()))
            .toList();
    return Map.of("order", Map.of("kind", "ranking", "tiers", tiers, "allBad", false));
  }

  public static Map<String, Object> submit(JsonNode assignment, boolean next) {
    return Map.of(
        "token", assignment.get("token").asString(),
        "answers", answers(assignment),
        "time", Map.of("activeSeconds", 30, "idleSeconds", 1, "researchSeconds", 0),
        "next", next);
  }

  public static String at(JsonNode assignment, String rest) {
    return "/assignments/" + assignment.get("id").asString() + rest;
  }
}
