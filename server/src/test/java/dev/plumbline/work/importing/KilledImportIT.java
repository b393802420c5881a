package dev.plumbline.work.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.JobProcess;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.importing.StartImport.ImportOrder;
import dev.plumbline.work.importing.rows.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RunningServer
class KilledImportIT {
  private static final int ROWS = 40_000;

  @Autowired private TestPeople people;
  @Autowired private Imports imports;
  @Autowired private StartImport start;
  @Autowired private ImportJob job;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;

  @Test
  void whatWasKilledGoesOnBehindItsCheckpoint() throws IOException, InterruptedException {
    var project = ImportedProject.create(people);
    var uploaded = project.upload("big.jsonl", file()).ok();
    var mapping = json.treeToValue(uploaded.path("mapping"), Mapping.class);
    var stored = imports.find(UUID.fromString(uploaded.path("id").asString())).orElseThrow();

    try (var other = JobProcess.start(RunOneImport.class, environment)) {
      start.begin(stored.id(), new ImportOrder(mapping, null, null, null), null);
      other.work(stored.id(), () -> imports.get(stored.id()).entries() > 0);
    }
    long reached = imports.get(stored.id()).entries();
    assertThat(reached).as("killed on the way").isBetween(1L, ROWS - 1L);
    assertThat(tasks(stored)).isEqualTo(reached - reached / 100);

    job.takeUpAgain();
    var done = project.finished("/imports/" + stored.uid());
    assertThat(done.path("state").asString()).isEqualTo("done");
    assertThat(done.path("tasks").asInt()).isEqualTo(ROWS - ROWS / 100);
    assertThat(done.path("badLines").asInt()).isEqualTo(ROWS / 100);
    assertThat(done.path("repeats").asInt()).isZero();
    assertThat(tasks(stored)).isEqualTo(ROWS - ROWS / 100);
    assertThat(
            jdbc.sql("select count(*) from work.queue where project_id = :project and wanted = 2")
                .param("project", stored.project().value())
                .query(Integer.class)
                .single())
        .isEqualTo(ROWS - ROWS / 100);
  }

  /** Every hundredth row has an empty prompt. */
  private static byte[] file() {
    var rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(
          "{\"id\":%d,\"prompt\":\"%s\",\"responses\":[\"a\",\"b\"]}\n"
              .formatted(i, i % 100 == 99 ? "" : "Prompt " + i));
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private int tasks(StoredImport stored) {
    return jdbc.sql("select count(*) from work.task_view where project_id = :project")
        .param("project", stored.project().value())
        .query(Integer.class)
        .single();
  }
}
