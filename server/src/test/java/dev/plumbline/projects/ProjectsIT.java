package dev.plumbline.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.queue.Openings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects as their owners make them, over HTTP. */
@RunningServer
class ProjectsIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;

  @Test
  void everyBuiltInTemplateBecomesAProject() {
    var organization = people.organization();
    var api = people.owner(organization).api();
    var templates = api.get("/templates").ok();
    assertThat(templates.size()).isGreaterThanOrEqualTo(3);
    for (var one : templates) {
      var id = one.at("/template/id").asString();
      var created = api.post(projectsOf(organization.uid()), settings("templateId", id)).ok();
      var project = api.get("/projects/" + created.get("id").asString()).ok();
      assertThat(project.get("template")).isEqualTo(one.get("template"));
      assertThat(project.at("/guidelines/markdown").asString()).isNotEmpty();
      assertThat(project.at("/rubric/parsed/dimensions")).isNotEmpty();
      assertThat(project.get("state").asString()).isEqualTo("draft");
      assertThat(project.get("access").asString()).isEqualTo("owner");
      assertThat(one.get("requiredColumns")).isNotEmpty();
    }
  }

  @Test
  void aWrongTemplateGetsEveryErrorWithItsPath() {
    var api = people.owner(people.organization()).api();
    var text =
        """
        id: Bad Id
        title: Something
        taskName: Judge
        colour: red
        inputs:
          - { kind: text, id: prompt, title: Prompt, format: fancy }
          - { kind: video, id: film, title: Film }
        questions:
          - { kind: rating, id: sure, title: Sure, from: one, to: 5, dimensions: [] , nonsense: 1 }
          - { kind: choice, id: label, title: Label, labels: yes please }
        """;
    var reading = api.post("/templates/check", Map.of("text", text)).ok();
    assertThat(reading.get("flaws").findValuesAsString("path"))
        .contains(
            "colour",
            "inputs[0].format",
            "inputs[1].kind",
            "questions[0].from",
            "questions[0].nonsense",
            "questions[1].labels");
    assertThat(
            api.post("/templates/check", Map.of("text", "a: ["))
                .ok()
                .at("/flaws/0/message")
                .asString())
        .contains("neither YAML nor JSON");
    var good = api.post("/templates/check", Map.of("text", TestProject.TEMPLATE)).ok();
    assertThat(good.get("flaws")).isEmpty();
    assertThat(good.at("/template/questions/0/kind").asString()).isEqualTo("ranking");
  }

  @Test
  void aProjectIsRefusedWithAllItsFlaws() {
    var organization = people.organization();
    var api = people.owner(organization).api();
    var path = projectsOf(organization.uid());
    api.post(path, settings("templateId", "no-such")).problem(422, "project-flawed");
    var rubric = new HashMap<>(settings("template", Map.of("id", "x")));
    assertThat(
            api.post(path, rubric)
                .problem(422, "project-flawed")
                .get("flaws")
                .findValuesAsString("path"))
        .contains("template.title", "template.inputs", "template.questions");
    var overlap = new HashMap<>(settings("templateId", "x"));
    overlap.put("overlap", 0);
    api.post(path, overlap).problem(400, "invalid-value");
    var estimate = new HashMap<>(settings("templateId", "x"));
    estimate.put("estimateMinutes", List.of(0.01, 1));
    api.post(path, estimate).problem(400, "invalid-value");
    var unknown = new HashMap<>(settings("templateId", "x"));
    unknown.put("color", "red");
    api.post(path, unknown).problem(400, "unknown-field");
    var foreign = people.owner(people.organization()).api();
    foreign.post(path, settings("templateId", "x")).problem(404, "not-found");
    people
        .engineer(organization)
        .api()
        .post(path, settings("templateId", "x"))
        .problem(404, "not-found");
  }

  @Test
  void textsAreWrittenInVersionsAndNobodyOverwritesAnother() {
    var project = new TestProject(people, jdbc, openings, 1);
    var api = project.owner.api();
    var path = project.path("/texts/guidelines");
    var text = Map.of("markdown", "Second.", "note", "shorter", "basedOn", 1);
    assertThat(api.post(path, text).ok().get("version").asInt()).isEqualTo(2);
    api.post(path, text).problem(409, "text-changed");
    var versions = api.get(path).ok();
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.get(0).get("note").asString()).isEqualTo("shorter");
    assertThat(api.get(path + "/1").ok().get("markdown").asString()).isEqualTo("Rank by truth.");
    api.get(path + "/9").problem(404, "not-found");
    var rubric = Map.of("markdown", "## A\n- 1: x\n- 1: y\n", "note", "", "basedOn", 1);
    assertThat(
            api.post(project.path("/texts/rubric"), rubric)
                .problem(422, "text-flawed")
                .at("/flaws/0/path")
                .asString())
        .startsWith("line ");
    people.engineer(project.organization).api().post(path, text).problem(403, "not-allowed");
  }

  @Test
  void settingsChangeOnlyWhereTheyAreNamed() {
    var project = new TestProject(people, jdbc, openings, 2);
    var api = project.owner.api();
    var changed =
        api.patch(project.path(""), Map.of("title", "New title", "leaseMinutes", 45)).ok();
    assertThat(changed.get("title").asString()).isEqualTo("New title");
    assertThat(changed.get("leaseMinutes").asInt()).isEqualTo(45);
    assertThat(changed.get("overlap").asInt()).isEqualTo(2);
    api.patch(project.path(""), Map.of("leaseMinutes", 90)).problem(400, "invalid-value");
    api.put(project.path("/state"), Map.of("state", "gone")).problem(400, "invalid-value");
    people.trainer().api().get(project.path("")).problem(404, "not-found");
  }

  @Test
  void anEngineerWhoBecomesLeadIsBoth() {
    var project = new TestProject(people, jdbc, openings, 1);
    var engineer = people.engineer(project.organization);
    project
        .owner
        .api()
        .put(project.path("/grants"), List.of(Map.of("account", engineer.email(), "grant", "lead")))
        .ok();
    var api = engineer.api();
    assertThat(api.get(project.path("")).ok().get("access").asString()).isEqualTo("engineer-lead");
    api.get(project.path("/imports")).ok();
    api.get(project.path("/exports")).ok();
    api.get(project.path("/people")).ok();
    api.get(project.path("/grants")).problem(403, "not-allowed");
  }

  @Test
  void admissionIsByNameGroupOrRequirement() {
    var project = new TestProject(people, jdbc, openings, 1);
    var admin = people.admin();
    var named = people.trainer();
    var grouped = people.trainer();
    var fit = people.trainer();
    var group =
        admin
            .api()
            .post(
                "/groups",
                Map.of("name", "G " + UUID.randomUUID(), "members", List.of(grouped.uid())))
            .ok();
    admin
        .api()
        .put(
            "/trainers/" + fit.uid() + "/attributes",
            Map.of("languages", List.of("pl"), "tags", List.of("code")))
        .ok();
    var admission =
        Map.of(
            "everyone", false,
            "accounts", List.of(named.email()),
            "groups", List.of(group.get("id").asString()),
            "requirements",
                List.of(
                    Map.of("attribute", "language", "value", "pl"),
                    Map.of("attribute", "language", "value", "cs"),
                    Map.of("attribute", "tag", "value", "code")));
    var api = project.owner.api();
    var stored = api.put(project.path("/admission"), admission).ok();
    assertThat(stored.at("/accounts/0/email").asString()).isEqualTo(named.email());
    var engineer = people.engineer(project.organization).api();
    assertThat(engineer.get(project.path("")).ok().at("/admission/accounts")).isEmpty();
    for (var person : List.of(named, grouped, fit)) {
      person.api().get("/work/projects/" + project.id + "/guidelines").ok();
    }
    people
        .trainer()
        .api()
        .get("/work/projects/" + project.id + "/guidelines")
        .problem(404, "not-found");
    var wrong = new HashMap<String, Object>(admission);
    wrong.put("accounts", List.of("nobody@example.org"));
    assertThat(
            api.put(project.path("/admission"), wrong)
                .problem(422, "admission-flawed")
                .at("/flaws/0/path")
                .asString())
        .isEqualTo("accounts[0]");
    api.put(project.path("/grants"), List.of(Map.of("account", named.email(), "grant", "emperor")))
        .problem(422, "grants-flawed");
  }

  private static String projectsOf(UUID organization) {
    return "/organizations/" + organization + "/projects";
  }

  private static Map<String, Object> settings(String key, Object template) {
    return Map.of(
        "title",
        "Some project",
        key,
        template,
        "overlap",
        2,
        "leaseMinutes",
        30,
        "leaseCapMinutes",
        60,
        "estimateMinutes",
        List.of(1.5, 3));
  }
}
