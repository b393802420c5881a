package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.apikeys.IssueApiKey;
import dev.plumbline.accounts.links.IssueLink;
import dev.plumbline.work.TestProject;
import dev.plumbline.work.queue.Openings;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call which endpoint on the rows of one organization: every role of it, the same roles of
 * another, staff, strangers and keys. A new endpoint without a line in {@code access-matrix.txt}
 * fails.
 */
@RunningServer
class AccessMatrixIT {
  /** Everyone who tries. The worker holds the assignment; the other trainer only may take one. */
  enum Who {
    ANONYMOUS,
    WORKER,
    TRAINER,
    LEAD,
    OWNER,
    ENGINEER,
    FOREIGN_OWNER,
    FOREIGN_ENGINEER,
    FOREIGN_LEAD,
    TALENT_OPS,
    ADMIN,
    KEY,
    FOREIGN_KEY
  }

  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  @Autowired private IssueApiKey keys;
  @Autowired private IssueLink links;
  @Autowired private Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Map<Who, Api> callers = new EnumMap<>(Who.class);
  private final Map<String, String> ids = new HashMap<>();

  @BeforeEach
  void makeTwoOrganizations() {
    var mine = new TestProject(people, jdbc, openings, 2);
    var theirs = new TestProject(people, jdbc, openings, 2);
    mine.addTasks(4);
    callers.put(Who.ANONYMOUS, people.anonymous());
    callers.put(Who.WORKER, mine.trainer(people).api());
    callers.put(Who.TRAINER, people.trainer().api());
    callers.put(Who.LEAD, lead(mine));
    callers.put(Who.OWNER, mine.owner.api());
    callers.put(Who.ENGINEER, people.engineer(mine.organization).api());
    callers.put(Who.FOREIGN_OWNER, theirs.owner.api());
    callers.put(Who.FOREIGN_ENGINEER, people.engineer(theirs.organization).api());
    callers.put(Who.FOREIGN_LEAD, lead(theirs));
    callers.put(Who.TALENT_OPS, people.person(Role.TALENT_OPS, null).api());
    callers.put(Who.ADMIN, people.admin().api());
    callers.put(Who.KEY, key(mine));
    callers.put(Who.FOREIGN_KEY, key(theirs));
    makeRows(mine);
  }

  @Test
  void everyEndpointIsForWhomTheTableSays() throws Exception {
    var table = AccessTable.read();
    var faults = new ArrayList<String>();
    for (var endpoint : endpoints()) {
      var row = table.get(endpoint);
      if (row == null) {
        faults.add(endpoint + " has no line in access-matrix.txt");
      } else if (!row.untried()) {
        faults.addAll(faults(endpoint, row));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Attempts to sign in are left out: they are counted, and other tests need theirs. */
  @Test
  void noOddInputMakesTheServerStumble() throws Exception {
    var odd = new OddInput(people.anonymous().get("/openapi").ok());
    var table = AccessTable.read();
    var faults = new ArrayList<String>();
    int tried = 0;
    for (var endpoint : endpoints()) {
      var row = table.get(endpoint);
      if (row == null || row.allowed().isEmpty() || endpoint.matches(".*/(session|links)\\b.*")) {
        continue;
      }
      var who = row.allowed().iterator().next();
      for (var body : odd.bodies(endpoint, fill(row.body()))) {
        tried++;
        var answer = send(endpoint, row, who, row.query(), body);
        if (answer.status() >= 500) {
          faults.add(endpoint + " " + body.substring(0, Math.min(300, body.length())));
        }
      }
      for (var query : odd.queries(endpoint, fill(row.query()))) {
        tried++;
        if (send(endpoint, row, who, query, fill(row.body())).status() >= 500) {
          faults.add(endpoint + query);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(tried).isGreaterThan(1_500);
  }

  private Api caller(Who who) {
    return Objects.requireNonNull(callers.get(who));
  }

  /** First all who must be refused, so that an allowed call cannot spoil what they try. */
  private List<String> faults(String endpoint, AccessTable.Row row) {
    var faults = new ArrayList<String>();
    for (var who : row.refused()) {
      int status = call(endpoint, row, who);
      if (!REFUSED.contains(status)) {
        faults.add("%s lets %s in: %d".formatted(endpoint, who, status));
      }
    }
    for (var who : row.allowed()) {
      int status = call(endpoint, row, who);
      if (REFUSED.contains(status) || status >= 500) {
        faults.add("%s keeps %s out: %d".formatted(endpoint, who, status));
      }
      if (row.once()) {
        break;
      }
    }
    return faults;
  }

  private int call(String endpoint, AccessTable.Row row, Who who) {
    return send(endpoint, row, who, fill(row.query()), fill(row.body())).status();
  }

  private Api.Answer send(
      String endpoint, AccessTable.Row row, Who who, String query, String content) {
    int space = endpoint.indexOf(' ');
    var method = endpoint.substring(0, space);
    var path = fillPath(endpoint.substring(space + 1), row) + query;
    var api = caller(who);
    var body =
        method.equals("GET")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(content);
    var request =
        api.request(path)
            .header("Content-Type", row.type())
            .header("If-Match", "\"0\"")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body);
    return api.send(request);
  }

  /** Imports and exports name their own rows {@code {id}}; what ends a task has one to spare. */
  private String fillPath(String path, AccessTable.Row row) {
    var named =
        path.replace("imports/{id}", "imports/{import}")
            .replace("exports/{id}", "exports/{export}");
    return fill(row.once() ? named.replace("{assignment}", "{spare}") : named);
  }

  /** {@code {project}} in a path or body becomes the id of the first organization's project. */
  private String fill(String text) {
    var filled = text;
    for (var id : ids.entrySet()) {
      filled = filled.replaceAll("\\{" + id.getKey() + "(:[^}]*)?}", id.getValue());
    }
    return filled;
  }

  private List<String> endpoints() {
    var all = new TreeMap<String, String>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/") && !path.contains("/openapi"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.put(path + method, method + " " + path))));
    return List.copyOf(all.values());
  }

  private void makeRows(TestProject project) {
    var person = people.trainer();
    var link = links.reset(person.id(), project.owner.id()).link();
    ids.put("organization", project.organization.uid().toString());
    ids.put("project", project.id.toString());
    ids.put("member", project.owner.uid().toString());
    ids.put("trainer", person.uid().toString());
    ids.put("person", person.uid().toString());
    ids.put("token", link.substring(link.lastIndexOf('/') + 1));
    ids.put("kind", "guidelines");
    ids.put("version", "1");
    ids.put("role", "owner");
    var worker = caller(Who.WORKER);
    ids.put("assignment", claim(worker, project).get("id"));
    var done = claim(worker, project);
    ids.put("judgment", submit(worker, done));
    escalate(worker, claim(worker, project), project);
    var admin = caller(Who.ADMIN);
    var group = Map.of("name", "Pool " + UUID.randomUUID(), "members", List.of());
    ids.put("uid", admin.post("/groups", group).ok().get("id").asString());
    ids.put("task", text("select uid from work.task where project_id = ? limit 1", project));
    ids.put("import", upload(project));
    ids.put("export", export(project));
    ids.put("name", "manifest.json");
    ids.put("key", issue(project).split("_", -1)[1]);
    ids.put("spare", claim(worker, project).get("id"));
    ids.put("soon", clock.instant().plus(Duration.ofDays(1)).toString());
  }

  private static Map<String, String> claim(Api worker, TestProject project) {
    var claimed = worker.post("/work/projects/" + project.id + "/claim", Map.of()).ok();
    var responses = claimed.at("/values/responses/responses");
    return Map.of(
        "id", claimed.get("id").asString(),
        "token", claimed.get("token").asString(),
        "first", responses.get(0).get("id").asString(),
        "second", responses.get(1).get("id").asString(),
        "third", responses.get(2).get("id").asString());
  }

  private static String submit(Api worker, Map<String, String> assignment) {
    var tiers =
        List.of(
            List.of(assignment.get("first")),
            List.of(assignment.get("second")),
            List.of(assignment.get("third")));
    var body =
        Map.of(
            "token",
            assignment.get("token"),
            "answers",
            Map.of("order", Map.of("kind", "ranking", "tiers", tiers, "allBad", false)),
            "time",
            Map.of("activeSeconds", 5, "idleSeconds", 0, "researchSeconds", 0),
            "next",
            false);
    return worker
        .post(
            "/assignments/" + assignment.get("id") + "/submit",
            body,
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .ok()
        .at("/judgment/id")
        .asString();
  }

  private void escalate(Api worker, Map<String, String> assignment, TestProject project) {
    var body = Map.of("about", "task", "kind", "ambiguous", "note", "What is asked?");
    worker.post("/assignments/" + assignment.get("id") + "/escalate", body).ok();
    ids.put(
        "escalation",
        text("select uid from work.escalation where project_id = ? limit 1", project));
  }

  private String upload(TestProject project) {
    var owner = caller(Who.OWNER);
    var content = "{\"prompt\":\"p\",\"responses\":[\"a\",\"b\",\"c\"]}\n";
    return owner
        .send(
            owner
                .request("/projects/" + project.id + "/imports?name=rows.jsonl")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(content)))
        .ok()
        .get("id")
        .asString();
  }

  private String export(TestProject project) {
    var body = Map.of("format", "jsonl", "options", Map.of(), "filters", Map.of());
    return caller(Who.OWNER)
        .post("/projects/" + project.id + "/exports", body)
        .ok()
        .get("id")
        .asString();
  }

  private String text(String sql, TestProject project) {
    return jdbc.sql(sql).param(project.key()).query((row, n) -> row.getString(1)).single();
  }

  private Api lead(TestProject project) {
    var lead = people.trainer();
    ids.putIfAbsent("lead", lead.uid().toString());
    var grants = List.of(Map.of("account", lead.uid(), "grant", "lead"));
    project.owner.api().put(project.path("/grants"), grants).ok();
    return lead.api();
  }

  private Api key(TestProject project) {
    return Api.withKey(people.port(), issue(project));
  }

  private String issue(TestProject project) {
    var until = clock.instant().plus(Duration.ofDays(1));
    var engineer = people.engineer(project.organization);
    return keys.issue(project.organization.id(), engineer.id(), "matrix", List.of("export"), until);
  }
}
