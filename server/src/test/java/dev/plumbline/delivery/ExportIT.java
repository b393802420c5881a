package dev.plumbline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.importing.ImportedProject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningServer
class ExportIT {
  private static final String JUDGED =
      """
      {"externalId":"i1","values":{"prompt":"Say =1+1","responses":[{"id":"@1","text":"=2","model":"m-1"},{"id":"@2","text":"two","model":"m-2"}]},"metadata":{"topic":"sums"},"judgments":[{"rater":"=w1","at":"2026-01-01T00:00:00Z","seconds":5,"answers":{"preference":{"better":"@1","degree":"better"}}},{"rater":"w2","answers":{"preference":{"better":"@1","degree":"better"}}},{"rater":"w3","answers":{"preference":{"better":"@2","degree":"better"}}},{"rater":"w4","answers":{"preference":{"better":null,"degree":"tie"}}}]}
      {"externalId":"i2","values":{"prompt":"Next?","conversation":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}],"responses":["a","b"]},"judgments":[{"rater":"w2","answers":{"preference":{"better":"@2","degree":"better"}}}]}
      {"externalId":"i3","values":{"prompt":"Tied","responses":["a","b"]},"judgments":[{"rater":"w2","answers":{"preference":{"better":null,"degree":"tie"}}}]}
      {"externalId":"i4","values":{"prompt":"Not judged","responses":["a","b"]}}
      """;

  @Autowired private TestPeople people;
  @Autowired private Clock clock;
  private ImportedProject project;
  private final JsonMapper json = JsonMapper.shared();

  @BeforeEach
  void importJudgments() {
    project = ImportedProject.create(people);
    var done = project.take("judged.jsonl", JUDGED, Map.of());
    assertThat(done.path("judgments").asInt()).as(done.toString()).isEqualTo(6);
  }

  @Test
  void trlRowsFollowTheMajorityAndItsDocumentedSchema() {
    var export = export(Map.of("format", "trl-preference"));
    var rows = rows(export);
    assertThat(rows).hasSize(2);
    rows.forEach(row -> TrlSchema.checkConversational(row, true));
    var first = rows.getFirst();
    assertThat(first.path("prompt").get(0).path("content").asString()).isEqualTo("Say =1+1");
    assertThat(first.path("chosen").get(0).path("content").asString()).isEqualTo("=2");
    assertThat(first.path("margin").asDouble()).isEqualTo(0.25);
    assertThat(first.path("n_raters").asInt()).isEqualTo(4);
    assertThat(first.path("chosen_model").asString()).isEqualTo("m-1");
    assertThat(first.path("metadata").asString()).isEqualTo("{\"topic\":\"sums\"}");
    assertThat(rows.get(1).path("prompt")).hasSize(3);
    assertThat(
            export
                .path("manifest")
                .path("counts")
                .path("leftOut")
                .path("pairs without a majority")
                .asInt())
        .isEqualTo(1);

    var texts =
        rows(
            export(
                Map.of(
                    "format",
                    "trl-preference",
                    "options",
                    Map.of("style", "text", "extra", "no"))));
    texts.forEach(row -> TrlSchema.checkStandard(row, true));
    assertThat(texts.getFirst()).hasSize(3);
    assertThat(texts.get(1).path("prompt").asString())
        .isEqualTo("user: Hi\n\nassistant: Hello\n\nuser: Next?");

    var implicit = rows(export(Map.of("format", "trl-preference-implicit")));
    implicit.forEach(row -> TrlSchema.checkConversational(row, false));
    assertThat(implicit.get(1).path("rejected")).hasSize(4);

    var single =
        rows(export(Map.of("format", "trl-preference", "options", Map.of("rows", "judgment"))));
    assertThat(single).hasSize(4);
    assertThat(single.getFirst().path("rater").asString()).isEqualTo("=w1");
  }

  @Test
  void aReplacedJudgmentTrainsNothing() {
    var first = JUDGED.lines().findFirst().orElseThrow();
    var changed =
        first
            .replace("\"better\":\"@1\"", "\"better\":\"@0\"")
            .replace("\"better\":\"@2\"", "\"better\":\"@1\"")
            .replace("\"better\":\"@0\"", "\"better\":\"@2\"");
    var refused =
        project.take("changed.jsonl", changed + "\n", Map.of("repeatedJudgments", "refuse"));
    assertThat(refused.path("badLines").asInt()).as("three flaws, one line").isEqualTo(1);
    project.take("changed.jsonl", changed + "\n", Map.of());
    var order = Map.of("rows", "judgment");
    var rows =
        rows(export(Map.of("format", "trl-preference", "options", order, "allRevisions", true)));
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst().path("rater").asString()).isEqualTo("=w1");
    assertThat(rows.getFirst().path("chosen_model").asString()).isEqualTo("m-2");
    assertThat(body(export(Map.of("format", "csv-long", "allRevisions", true))))
        .contains(",false,");
  }

  @Test
  void everyJudgmentIsALineThatHasTheSameShape() {
    var export = export(Map.of("format", "jsonl"));
    var rows = rows(export);
    assertThat(rows).hasSize(6);
    var names = List.copyOf(rows.getFirst().propertyNames());
    assertThat(rows)
        .allSatisfy(row -> assertThat(List.copyOf(row.propertyNames())).isEqualTo(names));
    var first = rows.getFirst();
    assertThat(first.path("submitted_at").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(first.path("active_seconds").asInt()).isEqualTo(5);
    var answers = json.readTree(first.path("answers").asString());
    assertThat(answers.path("preference").path("degree").asString()).isEqualTo("better");
    assertThat(first.path("models").get(0).path("response").asString())
        .isEqualTo(answers.path("preference").path("better").asString());
    var objects =
        rows(
            export(
                Map.of(
                    "format",
                    "jsonl",
                    "options",
                    Map.of("nested", "objects"),
                    "filters",
                    Map.of("raters", List.of("human")))));
    assertThat(objects).isEmpty();
  }

  @Test
  void theLongTableEscapesFormulasAndNamesModels() {
    var export = export(Map.of("format", "csv-long"));
    var lines = body(export).split("\r\n");
    assertThat(lines[0]).startsWith("task,external_id,judgment,rater");
    assertThat(lines).hasSize(1 + 10);
    assertThat(body(export)).contains(",'=w1,external,").contains(",m-1,").doesNotContain(",=w1");
  }

  @Test
  void filesCarryHashesRangesAndACard() throws Exception {
    var export = export(Map.of("format", "csv-long"));
    var file = export.path("files").get(0);
    var name = file.path("name").asString();
    assertThat(name).isEqualTo("compare-please-csv-long.csv");
    var path = "/exports/" + export.path("id").asString() + "/files/";
    var whole = project.engineer().get(path + name);
    var bytes = whole.body().getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo(file.path("sha256").asString())
        .isEqualTo(export.path("manifest").path("files").get(0).path("sha256").asString());
    assertThat(whole.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + name + "\"");
    var part =
        project
            .engineer()
            .raw(project.engineer().request(path + name).header("Range", "bytes=5-8").GET());
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(whole.body().substring(5, 9));
    var card = project.engineer().get(path + "README.md").body();
    assertThat(card).contains("# =Compare, \"please\"").contains("| judgments | 6 |");
    assertThat(project.engineer().get(path + "manifest.json").body()).contains("\"rows\" : 10");
    assertThat(project.engineer().get(path + "..%2Fmanifest.json").status()).isIn(400, 404);
    assertThat(project.engineer().get(path + "%2e%2e").status()).isIn(400, 404);
    project.engineer().get(path + "other").problem(404, "not-found");
  }

  @Test
  void peopleAreNamedByPseudonymAndTheirOrderShownGoesWithTheJudgment() {
    project.judge(people);
    var export = export(Map.of("format", "jsonl", "filters", Map.of("raters", List.of("human"))));
    var row = rows(export).getFirst();
    assertThat(row.path("rater_kind").asString()).isEqualTo("human");
    assertThat(row.path("rater").asString()).isNotEmpty().doesNotContain("@");
    assertThat(row.path("external_id").asString()).isEqualTo("i4");
    assertThat(row.path("order_shown").path("responses")).hasSize(2);
    assertThat(row.path("active_seconds").asInt()).isEqualTo(7);
    assertThat(row.path("guidelines_version").asInt()).isEqualTo(1);
    assertThat(rows(export(Map.of("format", "trl-preference")))).hasSize(3);
  }

  @Test
  void theFirstTenRowsAndTheChoicesAreShownBefore() {
    var formats = project.engineer().get("/projects/" + project.id() + "/formats").ok();
    assertThat(formats).hasSize(4);
    assertThat(formats.get(0).path("available").asBoolean()).isTrue();
    assertThat(formats.get(0).path("options").get(0).path("id").asString()).isEqualTo("question");
    var preview =
        project
            .engineer()
            .get("/projects/" + project.id() + "/exports/preview?format=trl-preference&style=text")
            .ok();
    assertThat(preview.path("rows")).hasSize(2);
    assertThat(preview.path("rows").get(0).path("prompt").asString()).isEqualTo("Say =1+1");
    assertThat(preview.path("loads").asString()).contains("DPOTrainer");
    var past =
        "/projects/" + project.id() + "/exports/preview?format=jsonl&to=2000-01-01T00:00:00Z";
    assertThat(project.engineer().get(past).ok().path("rows")).isEmpty();
    var other =
        "/projects/" + project.id() + "/exports/preview?format=jsonl&batches=" + UUID.randomUUID();
    assertThat(project.engineer().get(other).ok().path("rows")).isEmpty();
  }

  @Test
  void aKeyOfTheOrganizationFetchesAndNothingElse() {
    var owner = people.owner(project.organization());
    var key =
        owner
            .api()
            .post(
                "/organizations/" + project.organization().uid() + "/api-keys",
                Map.of(
                    "name",
                    "training",
                    "scopes",
                    List.of("export"),
                    "expiresAt",
                    clock.instant().plus(Duration.ofDays(30))))
            .ok()
            .path("key")
            .asString();
    var program = Api.withKey(people.port(), key);
    var export = export(program, Map.of("format", "jsonl"));
    assertThat(
            program
                .get("/exports/" + export.path("id").asString() + "/files/manifest.json")
                .status())
        .isEqualTo(200);
    program.get("/projects/" + project.id() + "/imports").problem(403, "scope-missing");
    var foreign = ImportedProject.create(people);
    program.get("/projects/" + foreign.id() + "/formats").problem(404, "not-found");
    foreign.engineer().get("/exports/" + export.path("id").asString()).problem(404, "not-found");
    people
        .trainer()
        .api()
        .get("/exports/" + export.path("id").asString())
        .problem(404, "not-found");
  }

  @Test
  void whatCannotBeIsSaidBefore() {
    var path = "/projects/" + project.id() + "/exports";
    var engineer = project.engineer();
    engineer.post(path, Map.of("format", "xml")).problem(422, "export-impossible");
    engineer
        .post(path, Map.of("format", "jsonl", "options", Map.of("nested", "x")))
        .problem(422, "export-impossible");
    engineer
        .post(path, Map.of("format", "jsonl", "options", Map.of("zip", "yes")))
        .problem(422, "export-impossible");
    engineer
        .post(path, Map.of("format", "jsonl", "filters", Map.of("states", List.of("gone"))))
        .problem(400, "invalid-value");
    engineer.post(path, Map.of("format", "jsonl", "more", 1)).problem(400, "unknown-field");
    engineer.get(path + "/preview?format=jsonl&raters=cat").problem(422, "export-impossible");
    assertThat(engineer.get(path).ok().path("items")).isEmpty();
  }

  private JsonNode export(Map<String, Object> order) {
    return export(project.engineer(), order);
  }

  private JsonNode export(Api api, Map<String, Object> order) {
    var id = api.post("/projects/" + project.id() + "/exports", order).ok().path("id").asString();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      var view = api.get("/exports/" + id).ok();
      if (view.path("state").asString().equals("done")) {
        return view;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("the export does not end: " + api.get("/exports/" + id).body());
  }

  private String body(JsonNode export) {
    return project
        .engineer()
        .get(
            "/exports/"
                + export.path("id").asString()
                + "/files/"
                + export.path("files").get(0).path("name").asString())
        .body();
  }

  private List<JsonNode> rows(JsonNode export) {
    var rows = new ArrayList<JsonNode>();
    body(export).lines().forEach(line -> rows.add(json.readTree(line)));
    return rows;
  }
}
