package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** kill -9 of the server: no PostgreSQL stays behind, and nothing that was acknowledged is lost. */
class KilledServerIT {
  private final Path home =
      Path.of("target/killed-" + ProcessHandle.current().pid()).toAbsolutePath();

  @Test
  void itLeavesNoOrphanAndLosesNothingAcknowledged() throws Exception {
    int acknowledged = writeUntilKilled();
    awaitNoPostmaster();
    try (var postgres = EmbeddedPostgres.start(home, null, List.of())) {
      assertThat(count(postgres)).isGreaterThanOrEqualTo(acknowledged);
    }
    Trees.delete(home);
  }

  private int writeUntilKilled() throws Exception {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      int last = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("row ")) {
          last = Integer.parseInt(line.substring(4));
        }
        if (last == 200) {
          Commands.signal("KILL", child.pid());
        }
      }
      child.waitFor();
      assertThat(last).isGreaterThanOrEqualTo(200);
      return last;
    }
  }

  private void awaitNoPostmaster() throws Exception {
    var written = Postmaster.of(home.resolve("data-" + PostgresBinaries.MAJOR));
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (written.isPresent() && written.get().process().isPresent()) {
      assertThat(System.nanoTime()).as("PostgreSQL still runs").isLessThan(end);
      Thread.sleep(20);
    }
    assertThat(Files.exists(home.resolve("data-" + PostgresBinaries.MAJOR))).isTrue();
  }

  private static int count(EmbeddedPostgres postgres) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
        var row =
            Objects.requireNonNull(connection)
                .createStatement()
                .executeQuery("select count(*) from written")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Commits a row at a time and says so, until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws Exception {
      var postgres = EmbeddedPostgres.start(Path.of(args[0]), null, List.of());
      try (var connection =
              DriverManager.getConnection(
                  postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
          var statement = connection.createStatement()) {
        statement.execute("create table written (n int)");
        for (int n = 1; n <= 1_000_000; n++) {
          statement.execute("insert into written values (" + n + ")");
          System.out.println("row " + n);
        }
      }
    }
  }
}
