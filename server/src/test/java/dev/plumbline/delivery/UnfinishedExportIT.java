package dev.plumbline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.JobProcess;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.delivery.PlanExport.Planning;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.work.importing.ImportedProject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Exports that were killed, made twice at once, or cannot be made. */
@RunningServer
class UnfinishedExportIT {
  private static final int TASKS = 1_500;
  private static final int RATERS = 20;

  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Exports exports;
  @Autowired private PlanExport planning;
  @Autowired private RunExport run;
  @Autowired private ExportJob job;
  @Autowired private Environment environment;
  @Autowired private Clock clock;

  @Test
  void whatWasKilledIsMadeOnceAtTheNextStart() throws IOException, InterruptedException {
    var project = ImportedProject.create(people);
    project.take("judged.jsonl", judged(TASKS, RATERS), Map.of());
    int id;
    try (var other = JobProcess.start(RunOneExport.class, environment)) {
      id = ordered(project);
      other.work(id, () -> exports.view(id).rows() > 0);
    }
    var killed = exports.view(id);
    assertThat(killed.state()).as("killed on the way").isEqualTo("running");
    assertThat(killed.files()).isEmpty();
    assertThat(killed.manifest()).isNull();

    job.takeUpAgain();
    job.takeUpAgain();
    assertMadeOnce(await(project, killed.id()), TASKS * RATERS);
  }

  @Test
  void twoRunsAtOnceMakeOneSetOfFiles() {
    var project = ImportedProject.create(people);
    project.take("judged.jsonl", judged(50, 2), Map.of());
    int id = ordered(project);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> run.run(id)),
            CompletableFuture.runAsync(() -> run.run(id)))
        .join();
    run.run(id);
    assertMadeOnce(await(project, exports.view(id).id()), 100);
  }

  /** The scheduler's pause between two tries is taken away, nothing else. */
  @Test
  void whatFailsThreeTimesIsGivenUpWithASentenceAndWithoutFiles() {
    var project = ImportedProject.create(people);
    project.take("judged.jsonl", judged(2, 1), Map.of());
    var broken = "update work.task set payload = %s where project_id = " + key(project);
    jdbc.sql(
            "update work.task set origin = jsonb_build_object('kept', payload) where project_id = :p")
        .param("p", key(project))
        .update();
    jdbc.sql(broken.formatted("'{\"values\": 5}'")).update();
    var requested = project.engineer().post(exportsOf(project), Map.of("format", "jsonl")).ok();
    var uid = UUID.fromString(requested.path("id").asString());
    int tries = 1;
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!view(project, uid).path("state").asString().equals("failed")
        && System.nanoTime() < deadline) {
      tries += againNow();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    var failed = view(project, uid);
    assertThat(failed.path("state").asString()).isEqualTo("failed");
    assertThat(tries).isEqualTo(3);
    assertThat(failed.path("failure").asString()).contains("three times");
    assertThat(failed.path("files")).isEmpty();
    assertThat(failed.path("manifest").isNull()).isTrue();
    assertThat(failed.path("finishedAt").isNull()).isFalse();
    project.engineer().get("/exports/" + uid + "/files/manifest.json").problem(404, "not-found");
    job.takeUpAgain();
    assertThat(view(project, uid).path("state").asString()).isEqualTo("failed");

    jdbc.sql(broken.formatted("origin -> 'kept'")).update();
    var again = project.engineer().post(exportsOf(project), Map.of("format", "jsonl")).ok();
    assertMadeOnce(await(project, UUID.fromString(again.path("id").asString())), 2);
  }

  private int againNow() {
    return jdbc.sql(
            """
            update kernel.scheduled_tasks
               set execution_time = :now
             where task_name = 'make-export' and not picked and consecutive_failures > 0
               and execution_time > :now
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static void assertMadeOnce(JsonNode export, int rows) {
    assertThat(export.path("state").asString()).as(export.toString()).isEqualTo("done");
    assertThat(export.path("rows").asInt()).isEqualTo(rows);
    assertThat(export.path("files")).hasSize(3);
    assertThat(export.at("/files/0/rows").asInt()).isEqualTo(rows);
    assertThat(export.path("manifest").toString())
        .contains(export.at("/files/0/sha256").asString());
  }

  /** Recorded, but not handed to the job. */
  private int ordered(ImportedProject project) {
    var order = new ExportOrder("jsonl", Map.of(), null, false);
    var planned = planning.plan(new ProjectId(key(project)), order);
    return exports.add(
        UUID.randomUUID(), ((Planning.Planned) planned).plan(), null, clock.instant());
  }

  private int key(ImportedProject project) {
    return jdbc.sql("select id from projects.project_view where uid = :id")
        .param("id", project.id())
        .query(Integer.class)
        .single();
  }

  private static String exportsOf(ImportedProject project) {
    return "/projects/" + project.id() + "/exports";
  }

  private static JsonNode view(ImportedProject project, UUID export) {
    return project.engineer().get("/exports/" + export).ok();
  }

  private static JsonNode await(ImportedProject project, UUID export) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var view = view(project, export);
    while (List.of("waiting", "running").contains(view.path("state").asString())
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      view = view(project, export);
    }
    return view;
  }

  private static String judged(int tasks, int raters) {
    var lines = new StringBuilder();
    for (int i = 0; i < tasks; i++) {
      lines.append(
          "{\"externalId\":\"%d\",\"values\":{\"prompt\":\"p\",\"responses\":[\"a\",\"b\"]},\"judgments\":["
              .formatted(i));
      for (int r = 0; r < raters; r++) {
        lines
            .append(r == 0 ? "" : ",")
            .append(
                "{\"rater\":\"r%d\",\"answers\":{\"preference\":{\"better\":\"@1\",\"degree\":\"better\"}}}"
                    .formatted(r));
      }
      lines.append("]}\n");
    }
    return lines.toString();
  }
}
