package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kernel.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {
  private final Path home = Path.of("target/embedded-" + ProcessHandle.current().pid());

  @Test
  void itKeepsItsRowsAndAllowsNoSecondProcess() throws Exception {
    try (var postgres = EmbeddedPostgres.start(home, null, List.of())) {
      execute(postgres, "create table kept (n int)");
      assertThatThrownBy(() -> EmbeddedPostgres.start(home, null, List.of()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Another process already uses the database");
    }
    // A number that now belongs to a stranger: this test's own process.
    Files.write(
        home.resolve("data-18/postmaster.pid"),
        List.of(Long.toString(ProcessHandle.current().pid()), "elsewhere", "1"));
    try (var postgres = EmbeddedPostgres.start(home, null, List.of())) {
      execute(postgres, "insert into kept values (1)");
    } finally {
      Trees.delete(home);
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
