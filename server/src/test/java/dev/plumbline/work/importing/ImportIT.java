package dev.plumbline.work.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class ImportIT {
  private static final String CSV =
      """
      id,prompt,response_a,model_a,response_b,model_b,topic
      1,What is 2+2?,4,m-1,5,m-2,=cmd()
      2,,x,m-1,y,m-2,t
      3,Second?,"two
      lines",m-1,,m-2,t
      4,too,few
      """;

  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  private ImportedProject project;

  @BeforeEach
  void createProject() {
    project = ImportedProject.create(people);
  }

  @Test
  void aCsvFileIsLookedIntoMappedAndTakenIn() {
    var uploaded = project.upload("first.csv", CSV).ok();
    // Whoever comes back to it is told the same again.
    var again = project.engineer().get("/imports/" + uploaded.get("id").asString() + "/upload");
    assertThat(again.ok()).isEqualTo(uploaded);
    assertThat(uploaded.path("format").asString()).isEqualTo("csv");
    assertThat(uploaded.path("columns")).hasSize(7);
    assertThat(uploaded.path("mapping").path("fields").path("responses.1.model").asString())
        .isEqualTo("model_b");
    assertThat(uploaded.path("sample").get(0).path("topic").asString()).isEqualTo("=cmd()");
    var preview = uploaded.path("preview");
    assertThat(preview.get(0).path("values").path("prompt").path("text").asString())
        .isEqualTo("What is 2+2?");
    assertThat(preview.get(1).path("flaws").get(0).path("message").asString())
        .contains("must not be empty");

    var path = "/imports/" + uploaded.path("id").asString();
    project.engineer().post(path + "/start", Map.of("mapping", uploaded.path("mapping"))).ok();
    var done = project.finished(path);
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
    assertThat(done.path("tasks").asInt()).isEqualTo(2);
    assertThat(done.path("badLines").asInt()).isEqualTo(2);
    assertThat(done.path("warnings").asInt()).isEqualTo(1);
    assertThat(done.path("firstErrors").get(0).path("line").asInt()).isEqualTo(3);
    assertThat(done.path("firstErrors").get(1).path("line").asInt()).isEqualTo(6);

    var errors = project.engineer().get(path + "/errors");
    assertThat(errors.body()).contains("3,error,values.prompt.text").contains("6,error,3 cells");
    var engineer = project.engineer();
    assertThat(
            engineer
                .send(engineer.request(path).header("Accept-Language", "de").GET())
                .ok()
                .path("firstErrors")
                .get(1)
                .path("reason")
                .asString())
        .isEqualTo("3 Zellen, wo die Kopfzeile 7 hat");
    assertThat(errors.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    assertThat(tasks()).isEqualTo(2);
    assertThat(openings()).isEqualTo(4);
    assertThat(
            jdbc.sql(
                    "select count(*) from work.task_view t join projects.project_view p"
                        + " on p.id = t.project_id where p.uid = :id"
                        + " and t.payload::text like '%m-1%'")
                .param("id", project.id())
                .query(Integer.class)
                .single())
        .as("no model name where trainers could see it")
        .isZero();
    assertThat(
            one(
                "select t.origin->'metadata'->>'topic' from work.task_view t where t.external_id = '1' and t.project_id ="))
        .isEqualTo("=cmd()");
  }

  @Test
  void theSameItemIsNotTakenInTwiceButEqualRowsOfOneFileAre() {
    var row = "{\"prompt\":\"p\",\"responses\":[\"a\",\"b\"]}\n";
    var first = project.take("rows.jsonl", row + row, Map.of());
    assertThat(first.path("tasks").asInt()).as(first.toString()).isEqualTo(2);
    var again = project.take("rows.jsonl", row + row + row, Map.of());
    assertThat(again.path("tasks").asInt()).isEqualTo(1);
    assertThat(again.path("repeats").asInt()).isEqualTo(2);

    project.take(
        "ids.jsonl", "{\"id\":\"x\",\"prompt\":\"p\",\"responses\":[\"a\",\"b\"]}\n", Map.of());
    var swapped =
        project.take(
            "ids.jsonl",
            """
            {"id":"x","prompt":"p","responses":["b","a"]}
            {"id":"x","prompt":"q","responses":["a","b"]}
            """,
            Map.of());
    assertThat(swapped.path("tasks").asInt()).isZero();
    assertThat(swapped.path("repeats").asInt()).isEqualTo(1);
    assertThat(swapped.path("firstErrors").get(0).path("reason").asString())
        .contains("already in the project with other content");
    assertThat(tasks()).isEqualTo(4);
  }

  /** The database's calendar is shorter than Java's: such a row must not take the others down. */
  @Test
  void aTimeBeyondTheCalendarIsABadLineOfItsOwn() {
    var row =
        """
        {"externalId":"%s","values":{"prompt":"p","responses":["a","b"]},"judgments":[{"rater":"r","at":"%s","answers":{"preference":{"better":"@1","degree":"better"}}}]}
        """;
    var done =
        project.take(
            "times.jsonl",
            row.formatted("a", "+999999999-12-31T23:59:59Z")
                + row.formatted("b", "-9999-01-01T00:00:00Z")
                + row.formatted("c", "2026-01-01T00:00:00Z"),
            Map.of());
    assertThat(done.path("state").asString()).isEqualTo("done");
    assertThat(done.path("judgments").asInt()).isEqualTo(1);
    assertThat(done.path("badLines").asInt()).isEqualTo(2);
    assertThat(done.path("firstErrors").get(0).path("reason").asString()).contains("years");
  }

  @Test
  void judgmentsOfOthersComeWithTheirRatersAndFillNobodysPlace() {
    var done =
        project.take(
            "judged.csv",
            """
            item,prompt,response_1,response_2,worker,winner,seconds
            i1,p,a,b,w1,left,10
            i1,p,b,a,w2,left,12
            i1,p,a,b,w1,tie,14
            i1,p,a,b,w3,nonsense,1
            i2,q,a,b,w1,right,9
            """,
            Map.of("humanOpenings", 1));
    assertThat(done.path("tasks").asInt()).as(done.toString()).isEqualTo(2);
    assertThat(done.path("judgments").asInt()).isEqualTo(4);
    assertThat(done.path("repeats").asInt()).isEqualTo(1);
    assertThat(done.path("badLines").asInt()).isEqualTo(1);
    assertThat(openings()).isEqualTo(2);
    var revisions =
        jdbc.sql(
                """
                select r.label || j.revision || j.current || j.imported || j.active_seconds
                  from work.judgment_view j
                  join work.task_view t on t.id = j.task_id
                  join work.rater_view r on r.id = j.rater_id and r.project_id = j.project_id
                  join projects.project_view p on p.id = j.project_id
                 where p.uid = :id and t.external_id = 'i1'
                 order by 1
                """)
            .param("id", project.id())
            .query((row, n) -> row.getString(1))
            .list();
    assertThat(revisions).isEqualTo(List.of("w11falsetrue10", "w12truetrue14", "w21truetrue12"));
    // w2 saw the responses the other way round and preferred b, w1's second.
    assertThat(
            one(
                """
                select r->>'text' from work.judgment_view j
                  join work.task_view t on t.id = j.task_id
                  join work.rater_view w on w.id = j.rater_id and w.project_id = j.project_id,
                  jsonb_array_elements(t.payload->'values'->'responses'->'responses') r
                 where w.label = 'w2' and r->>'id' = j.answers->'preference'->>'better'
                   and t.project_id =\
                """))
        .isEqualTo("b");
    assertThat(one("select count(*) from work.answer_code_view c where c.project_id ="))
        .isEqualTo("3");
  }

  @Test
  void repeatedJudgmentsAreKeptOrRefusedAsAsked() {
    var file =
        """
        item,prompt,response_1,response_2,worker,winner
        i1,p,a,b,w1,left
        i1,p,a,b,w1,right
        """;
    project.take("first.csv", file, Map.of("repeatedJudgments", "keep-first"));
    assertThat(current()).isEqualTo("1");
    var again = project.take("first.csv", file, Map.of("repeatedJudgments", "refuse"));
    assertThat(again.path("judgments").asInt()).isZero();
    assertThat(again.path("badLines").asInt()).isEqualTo(1);
    assertThat(again.path("firstErrors").get(0).path("reason").asString())
        .contains("w1 has judged this item before");
    project.take("last.csv", file, Map.of());
    assertThat(current()).as("the newest of all that were kept").isEqualTo("3");
    project
        .engineer()
        .post(
            "/imports/" + again.path("id").asString() + "/start",
            Map.of("mapping", Map.of("layout", "columns", "fields", Map.of())))
        .problem(409, "import-started");
  }

  @Test
  void ofEqualResponsesEachKeepsItsModel() {
    project.take(
        "equal.csv",
        """
        item,prompt,response_1,model_1,response_2,model_2,worker,winner
        i1,p,a,m-1,a,m-2,w1,left
        i1,p,a,m-2,a,m-1,w2,left
        """,
        Map.of());
    assertThat(
            jdbc.sql(
                    """
                    select t.origin->'models'->>(j.answers->'preference'->>'better')
                      from work.judgment_view j
                      join work.task_view t on t.id = j.task_id
                      join work.rater_view r on r.id = j.rater_id and r.project_id = j.project_id
                      join projects.project_view p on p.id = j.project_id
                     where p.uid = :id
                     order by r.label
                    """)
                .param("id", project.id())
                .query((row, n) -> row.getString(1))
                .list())
        .containsExactly("m-1", "m-2");
  }

  @Test
  void aWrongBatchIsWithdrawnButWhatPeopleJudgedStays() {
    var done = project.take("rows.csv", CSV, Map.of());
    var path = "/imports/" + done.path("id").asString();
    var withdrawn = project.engineer().post(path + "/withdraw", "").ok();
    assertThat(withdrawn.path("retired").asInt()).isEqualTo(2);
    assertThat(withdrawn.path("kept").asInt()).isZero();
    assertThat(openings()).isZero();
    assertThat(project.engineer().get(path).ok().path("state").asString()).isEqualTo("withdrawn");
    var again =
        project
            .engineer()
            .request(path + "/withdraw")
            .header("Accept-Language", "de")
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(
            project.engineer().send(again).problem(409, "import-not-in").path("detail").asString())
        .contains("Er wurde schon zurückgezogen.");

    var right = project.take("rows.csv", CSV, Map.of());
    assertThat(right.path("tasks").asInt()).as("the same rows once more").isEqualTo(2);
    assertThat(right.path("repeats").asInt()).isZero();
    assertThat(openings()).isEqualTo(4);
  }

  @Test
  void aTaskThatSomebodyHasJudgedOutlivesItsBatch() {
    var done = project.take("rows.csv", CSV, Map.of());
    project.judge(people);
    var withdrawn =
        project.engineer().post("/imports/" + done.path("id").asString() + "/withdraw", "").ok();
    assertThat(withdrawn.path("retired").asInt()).isEqualTo(1);
    assertThat(withdrawn.path("kept").asInt()).isEqualTo(1);
  }

  @Test
  void foreignAndMalformedRequestsChangeNothing() throws IOException {
    var stranger = ImportedProject.create(people);
    var uploaded = project.upload("..%2F..%2F..%2Fetc%2Fpasswd%00.csv", CSV).ok();
    assertThat(uploaded.path("name").asString()).isEqualTo("passwd.csv");
    var path = "/imports/" + uploaded.path("id").asString();
    stranger.engineer().get(path).problem(404, "not-found");
    stranger.engineer().post(path + "/withdraw", "").problem(404, "not-found");
    stranger.engineer().get("/projects/" + project.id() + "/imports").problem(404, "not-found");
    people.trainer().api().get(path).problem(404, "not-found");
    var engineer = project.engineer();
    engineer.post(path + "/withdraw", "").problem(409, "import-not-in");
    engineer
        .post(path + "/start", Map.of("mapping", Map.of("layout", "columns"), "x", 1))
        .problem(400, "unknown-field");
    var flawed =
        engineer
            .post(
                path + "/start",
                Map.of(
                    "mapping",
                    Map.of(
                        "layout",
                        "columns",
                        "fields",
                        Map.of("promt", "prompt", "answer.preference", "topic"))))
            .problem(400, "invalid-value");
    assertThat(flawed.path("flaws")).hasSize(2);
    engineer
        .post(path + "/start", Map.of("mapping", Map.of("layout", "other")))
        .problem(400, "invalid-value");
    engineer
        .post(path + "/start", Map.of("mapping", uploaded.path("mapping"), "humanOpenings", 101))
        .problem(400, "invalid-value");
    assertThat(
            engineer.post(path + "/start", Map.of()).problem(400, "invalid-value").at("/flaws/0"))
        .hasToString("{\"path\":\"mapping\",\"message\":\"is missing\"}");
    Map.of(
            "", "The file is empty.",
            "[]", "The file holds no rows.",
            "item,prompt", "behind the header, after LF or CRLF.",
            "item,prompt\ri1,p\ri2,p\r", "behind the header, after LF or CRLF.")
        .forEach(
            (empty, why) ->
                assertThat(
                        project
                            .upload("x.csv", empty)
                            .problem(422, "file-unreadable")
                            .path("detail")
                            .asString())
                    .endsWith(why));
    project.upload("x.xlsx", "PK\u0003\u0004").problem(422, "file-unreadable");
    project.upload("bomb.jsonl.gz", bomb()).problem(422, "file-unreadable");
    assertThat(tasks()).isZero();
    var list = engineer.get("/projects/" + project.id() + "/imports?limit=1").ok();
    assertThat(list.path("items")).hasSize(1);
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    var block = new byte[1 << 20];
    Arrays.fill(block, (byte) ' ');
    block[0] = '{';
    try (var out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 80; i++) {
        out.write(block);
      }
    }
    return packed.toByteArray();
  }

  private String current() {
    return one("select revision from work.judgment_view where current and project_id =");
  }

  private int tasks() {
    return Integer.parseInt(one("select count(*) from work.task_view where project_id ="));
  }

  private int openings() {
    return Integer.parseInt(
        one("select coalesce(sum(q.wanted - q.taken), 0) from work.queue q where q.project_id ="));
  }

  private String one(String sql) {
    return jdbc.sql(sql + " (select id from projects.project_view where uid = :id)")
        .param("id", project.id())
        .query((row, n) -> row.getString(1))
        .single();
  }
}
