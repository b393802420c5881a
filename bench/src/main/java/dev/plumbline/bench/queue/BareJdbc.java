package dev.plumbline.bench.queue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.database.Migrations;
import dev.plumbline.work.queue.Claim;
import dev.plumbline.work.queue.Claimed;
import dev.plumbline.work.queue.HandIn;
import dev.plumbline.work.queue.HandIn.Spent;
import dev.plumbline.work.queue.Queue;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The baseline: the server's own statements, each a transaction, and nothing around them. */
final class BareJdbc implements Way {
  private static final String ANSWERS = AnswerSheet.of("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc");
  private static final String ORDER =
      "{\"responses\": [\"aaaaaaaaaa\", \"bbbbbbbbbb\", \"cccccccccc\"]}";

  private final HikariDataSource pool;
  private final Queue queue;
  private final Clock clock;
  private final Ids ids;

  BareJdbc(TestedServer server, int connections, Clock clock) {
    var config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(connections);
    config.setConnectionInitSql("set role " + Migrations.APP_ROLE);
    this.pool = new HikariDataSource(config);
    this.queue = new Queue(JdbcClient.create(pool), clock);
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  @Override
  public String title() {
    return "JDBC";
  }

  @Override
  public boolean bare() {
    return true;
  }

  @Override
  public void sit(Sitting sitting) {
    boolean more;
    do {
      more = sitting.more();
      long began = System.nanoTime();
      var claimed =
          queue
              .claim(claim(sitting))
              .orElseThrow(() -> new IllegalStateException("nothing is open any more"));
      sitting.claimed(began);
      began = System.nanoTime();
      if (queue.submit(handIn(sitting, claimed)).isEmpty()) {
        throw new IllegalStateException("the lease is gone");
      }
      sitting.submitted(began);
    } while (more);
  }

  private Claim claim(Sitting sitting) {
    return new Claim(
        sitting.project().id(),
        sitting.trainer().rater(),
        ids.random(),
        sitting.seed(),
        clock.instant(),
        Duration.ofMinutes(30),
        Duration.ofMinutes(60),
        1,
        1);
  }

  private HandIn handIn(Sitting sitting, Claimed claimed) {
    return new HandIn(
        ids.next(),
        sitting.trainer().rater(),
        claimed.task(),
        claimed.token(),
        sitting.id(),
        ANSWERS,
        AnswerSheet.CODES,
        ORDER,
        new Spent(30, 1, 0),
        clock.instant());
  }

  @Override
  public void close() {
    pool.close();
  }
}
