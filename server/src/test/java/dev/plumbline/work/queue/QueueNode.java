package dev.plumbline.work.queue;

import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.TestDatabase;
import dev.plumbline.work.AnswerCodes.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node: the queue's classes on a pool of their own, with transactions and marks of their own.
 */
final class QueueNode implements AutoCloseable {
  static final Duration LEASE = Duration.ofMillis(400);

  final Queue queue;
  final Places places;
  final Openings openings;
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext context;
  private final Clock clock = Clock.systemUTC();

  QueueNode(TestDatabase database, int connections, String name) {
    pool =
        new TestDatabase(
                database.url() + "?ApplicationName=" + name, database.user(), database.password())
            .pool(connections);
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(Clock.class, () -> clock);
    context.register(Transactions.class, Queue.class, Places.class, Openings.class);
    context.refresh();
    queue = context.getBean(Queue.class);
    places = context.getBean(Places.class);
    openings = context.getBean(Openings.class);
    jdbc = context.getBean(JdbcClient.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  Claim asks(int project, int trainer, Duration lease) {
    var random = ThreadLocalRandom.current();
    var id = new UUID(random.nextLong(), random.nextLong());
    return new Claim(project, trainer, id, 7, clock.instant(), lease, lease.multipliedBy(3), 1, 1);
  }

  Optional<Claimed> claim(int project, int trainer) {
    return queue.claim(asks(project, trainer, LEASE));
  }

  /** The answers of these tests say nothing that is measured. */
  private static final Columns NO_CODES =
      new Columns(List.of(), List.of(), List.of(), List.of(), List.of());

  HandIn handIn(int trainer, Claimed claimed, UUID key) {
    return handIn(trainer, claimed.task(), claimed.token(), key);
  }

  HandIn handIn(int trainer, long task, long token, UUID key) {
    return new HandIn(
        UUID.randomUUID(),
        trainer,
        task,
        token,
        key,
        "{}",
        NO_CODES,
        "{}",
        new HandIn.Spent(1, 0, 0),
        clock.instant());
  }

  Optional<Placed> submit(HandIn handIn) {
    return queue.submit(handIn).or(() -> places.submitLate(handIn));
  }

  int sweep(int project) {
    return openings.sweep(project, clock.instant());
  }

  /** As if every lease ran out now. */
  int sweepAll(int project) {
    return openings.sweep(project, clock.instant().plus(Duration.ofDays(1)));
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {
    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
      return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
      return JdbcClient.create(source);
    }
  }
}
