package dev.plumbline.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class LogIT {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final com.zaxxer.hikari.HikariDataSource pool = TestDatabase.fresh().pool(8);
  private final JdbcClient jdbc = JdbcClient.create(pool);
  private final TransactionTemplate transaction = transaction(pool);

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void insideTheWindowNobodySeesAnEntry() {
    var seen = new Recorder("follower");
    append(transaction, NOON, 1);
    followAt(NOON.plusSeconds(7), seen);
    assertThat(seen.numbers).isEmpty();
    followAt(NOON.plusSeconds(9), seen);
    assertThat(seen.numbers).containsExactly(1L);
  }

  @Test
  void aTransactionThatCommitsLateIsPlacedLateAndNotLost() throws Exception {
    var seen = new Recorder("follower");
    var slow = pool.getConnection();
    slow.setAutoCommit(false);
    insertUncommitted(slow);
    append(transaction, NOON, 2);
    followAt(NOON.plusSeconds(60), seen);
    append(transaction, NOON.plusSeconds(61), 3);
    slow.commit();
    slow.close();
    followAt(NOON.plusSeconds(120), seen);
    assertThat(seen.numbers).containsExactly(2L, 1L, 3L);
    assertThat(seen.positions).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aLaterTransactionThatDrewALowerIdIsNotLost() throws Exception {
    var seen = new Recorder("follower");
    try (var late = pool.getConnection()) {
      late.setAutoCommit(false);
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("select pg_current_xact_id()").query((row, n) -> n).single();
            insertUncommitted(late);
            append(transaction, NOON, 2);
          });
      for (int second = 60; second < 64; second++) {
        followAt(NOON.plusSeconds(second), seen);
      }
      late.commit();
    }
    followAt(NOON.plusSeconds(120), seen);
    assertThat(seen.numbers).containsExactly(2L, 1L);
  }

  private static void insertUncommitted(Connection connection) {
    try (var insert =
        connection.prepareStatement(
            """
            insert into kernel.log (at, kind, subject)
            values ('2026-11-24T12:00:00Z', 'counted', '{"n": 1}')
            """)) {
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailingFollowerRepeatsNothingAndStopsNobodyElse() {
    var broken = new Recorder("broken");
    broken.failAt = 2;
    var sound = new Recorder("sound");
    LongStream.rangeClosed(1, 3).forEach(n -> append(transaction, NOON, n));
    followAt(NOON.plusSeconds(60), broken, sound);
    assertThat(sound.numbers).containsExactly(1L, 2L, 3L);
    assertThat(broken.effects(jdbc)).isZero();
    broken.failAt = -1;
    followAt(NOON.plusSeconds(61), broken, sound);
    assertThat(broken.effects(jdbc)).isEqualTo(3);
    assertThat(sound.effects(jdbc)).isEqualTo(3);
  }

  @Test
  void theFloorRisesSoThatOldEntriesAreNotLookedAtAgain() {
    LongStream.rangeClosed(1, 50).forEach(n -> append(transaction, NOON, n));
    followAt(NOON.plusSeconds(60), new Recorder("follower"));
    followAt(NOON.plusSeconds(61), new Recorder("follower"));
    assertThat(
            jdbc.sql("select floor from kernel.log_sequencer")
                .query((row, n) -> row.getLong(1))
                .single())
        .isEqualTo(50);
  }

  @Test
  void theRestrictedRoleCannotChangeAFact() {
    append(transaction, NOON, 1);
    assertThatThrownBy(() -> jdbc.sql("delete from kernel.log").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("update kernel.log set kind = 'other'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private void append(TransactionTemplate in, Instant at, long n) {
    var log = new Log(jdbc, JsonMapper.shared(), Clock.fixed(at, ZoneOffset.UTC));
    in.executeWithoutResult(status -> log.append("counted", null, Map.of("n", n)));
  }

  private void followAt(Instant at, LogFollower... followers) {
    var beans = new StaticListableBeanFactory();
    for (var follower : followers) {
      beans.addBean(follower.name(), follower);
    }
    new FollowLog(
            new LogPositions(jdbc, JsonMapper.shared()),
            beans.getBeanProvider(LogFollower.class),
            transaction,
            new LogProperties(Duration.ofSeconds(8), Duration.ofSeconds(1)),
            Clock.fixed(at, ZoneOffset.UTC))
        .run();
  }

  private static TransactionTemplate transaction(DataSource pool) {
    return new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  /** Remembers what it saw; its effect in the database is a row per entry. */
  private final class Recorder implements LogFollower {
    final List<Long> numbers = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    private final String name;
    private long failAt = -1;

    Recorder(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void follow(List<LogEntry> entries) {
      for (var entry : entries) {
        long n = entry.subject().get("n").asLong();
        jdbc.sql("insert into kernel.log_cursor (follower, position) values (:f, :n)")
            .param("f", name + " " + n)
            .param("n", n)
            .update();
        if (n == failAt) {
          throw new IllegalStateException("as the test asked");
        }
        numbers.add(n);
        positions.add(entry.position());
      }
    }

    long effects(JdbcClient jdbc) {
      return jdbc.sql("select count(*) from kernel.log_cursor where follower like :f")
          .param("f", name + " %")
          .query((row, n) -> row.getLong(1))
          .single();
    }
  }
}
