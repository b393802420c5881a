package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestDatabase;
import dev.plumbline.kernel.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsIT {
  @Test
  void twiceIsAsGoodAsOnce() {
    var database = TestDatabase.empty();
    Migrations.migrate(database.url(), database.user(), database.password());
    Migrations.migrate(database.url(), database.user(), database.password());
    try (var pool = database.pool(1)) {
      var jdbc = JdbcClient.create(pool);
      assertThat(jdbc.sql("select current_user").query((row, n) -> row.getString(1)).single())
          .isEqualTo("plumbline_app");
      assertThatThrownBy(() -> jdbc.sql("drop table kernel.log").update())
          .rootCause()
          .hasMessageContaining("must be owner");
      assertThatThrownBy(() -> jdbc.sql("delete from kernel.flyway_schema_history").update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anAccountThatCannotTakeOnTheRoleIsToldTheTwoLines() {
    var database = TestDatabase.empty();
    database.asOwner("drop role if exists weak");
    database.asOwner("create role weak login password 'weak'");
    assertThatThrownBy(() -> Migrations.migrate(database.url(), "weak", "weak"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("create role plumbline_app nologin;")
        .hasMessageContaining("grant plumbline_app to \"weak\";");
  }

  @Test
  void dataOfAnotherVersionIsRefusedWithWhatToDo() {
    var database = TestDatabase.fresh();
    database.asOwner("update work.flyway_schema_history set checksum = 1 where version = '1'");
    assertThatThrownBy(
            () -> Migrations.migrate(database.url(), database.user(), database.password()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("made by another version of Plumbline")
        .hasMessageContaining("PLUMBLINE_DIRECTORY");
  }
}
