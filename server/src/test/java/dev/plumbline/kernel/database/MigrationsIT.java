package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestDatabase;
import dev.plumbline.kernel.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void aPostgreSqlThatIsTooOldIsRefused() {
    assertThatThrownBy(() -> Migrations.requireVersion(14))
        .isInstanceOf(StartRefused.class)
        .hasMessage("Plumbline needs PostgreSQL 15 or later; this is 14.");
    assertThatCode(() -> Migrations.requireVersion(15)).doesNotThrowAnyException();
  }

  /** Another text, a migration this version lacks, a newer one, and one that came in between. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update work.flyway_schema_history set checksum = 1 where version = '1'",
        "update work.flyway_schema_history set version = '7' where version = '8'",
        "update work.flyway_schema_history set version = '999' where version = '11'",
        """
        insert into work.flyway_schema_history
        select installed_rank + 1, '999', 'newer', type, script, 1, installed_by, now(), 1, true
          from work.flyway_schema_history
         where version = '11'
        """,
        "delete from work.flyway_schema_history where version = '10'"
      })
  void dataOfAnotherVersionIsRefusedWithWhatToDo(String difference) {
    var database = TestDatabase.fresh();
    database.asOwner(difference);
    assertThatThrownBy(
            () -> Migrations.migrate(database.url(), database.user(), database.password()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("made by another version of Plumbline")
        .hasMessageContaining("PLUMBLINE_DIRECTORY");
  }
}
