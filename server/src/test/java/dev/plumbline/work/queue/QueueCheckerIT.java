package dev.plumbline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The checker of docs/queue.md: 64 clients on three nodes misbehave in every way at once, while an
 * observer looks on and connections are killed. Whatever happens, the overlap is exact.
 */
class QueueCheckerIT {
  private static final int CLIENTS = 64;
  private static final int TASKS = 6_000;
  private static final int OVERLAP = 3;
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final QueueGround ground = new QueueGround();
  private final int project = ground.project(TASKS, OVERLAP, CLIENTS);
  private final AtomicBoolean done = new AtomicBoolean();
  private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> happened = new ConcurrentHashMap<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  /** Killed connections are meant; nobody need report them. */
  @BeforeAll
  static void quiet() {
    for (var name : List.of("com.zaxxer.hikari", "org.springframework")) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.OFF);
      }
    }
  }

  @AfterAll
  static void loud() {
    if (LoggerFactory.getLogger("org.springframework") instanceof Logger logger) {
      logger.setLevel(null);
    }
  }

  @Test
  void whateverClientsDoTheOverlapIsExactAndNothingIsLost() throws Exception {
    try (var first = new QueueNode(ground.database, 8, "steady");
        var second = new QueueNode(ground.database, 8, "steady");
        var third = new QueueNode(ground.database, 8, "fragile")) {
      var nodes = List.of(first, second, third);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int client = 0; client < CLIENTS; client++) {
          int trainer = client + 1;
          var node = nodes.get(client % nodes.size());
          threads.submit(() -> guarded(() -> work(node, trainer)));
        }
        nodes.forEach(node -> threads.submit(() -> guarded(() -> every(100, () -> sweep(node)))));
        threads.submit(() -> guarded(() -> every(50, () -> kill(first))));
        threads.submit(() -> guarded(() -> every(200, () -> observe(first))));
        threads.submit(() -> guarded(this::giveUpAfterAWhile));
      }
      assertThat(wrong).isEmpty();
      check(first);
    }
  }

  private void work(QueueNode node, int trainer) throws InterruptedException {
    var random = ThreadLocalRandom.current();
    while (!done.get()) {
      var claimed = claim(node, trainer);
      if (claimed.isEmpty()) {
        Thread.sleep(random.nextInt(20, 60));
        continue;
      }
      int dice = random.nextInt(100);
      if (dice < 74) {
        handIn(node, trainer, claimed.get());
      } else if (dice < 84) {
        count("released");
        retried(
            () ->
                Optional.of(
                    node.openings.release(
                        project, trainer, claimed.get().task(), node.clock().instant(), null)));
        if (dice < 79) {
          handIn(node, trainer, claimed.get());
        }
      } else if (dice < 92) {
        count("abandoned");
      } else {
        count("late");
        Thread.sleep(QueueNode.LEASE.toMillis() + random.nextInt(300));
        handIn(node, trainer, claimed.get());
      }
    }
  }

  private Optional<Claimed> claim(QueueNode node, int trainer) {
    try {
      return node.claim(project, trainer);
    } catch (DataAccessException e) {
      count("claim cut off"); // committed or not: its lease will run out
      return Optional.empty();
    }
  }

  /**
   * As a client does: again with the same key until an answer comes; now and then once too often.
   */
  private void handIn(QueueNode node, int trainer, Claimed claimed) {
    var random = ThreadLocalRandom.current();
    var handIn = node.handIn(trainer, claimed, UUID.randomUUID());
    var placed = retried(() -> node.submit(handIn));
    if (placed.isEmpty()) {
      count("superseded");
      return;
    }
    acknowledged.merge(placed.get().uid(), 1, Integer::sum);
    count(placed.get().surplus() ? "surplus" : "judged");
    if (random.nextInt(10) == 0) {
      var again = retried(() -> node.submit(node.handIn(trainer, claimed, key(handIn, random))));
      if (again.isEmpty() || !again.get().uid().equals(placed.get().uid())) {
        wrong.add("a duplicate was stored or refused");
      }
      count("duplicate");
    }
  }

  private static UUID key(HandIn handIn, ThreadLocalRandom random) {
    return random.nextBoolean() && handIn.key() != null ? handIn.key() : UUID.randomUUID();
  }

  private <T> Optional<T> retried(Supplier<Optional<T>> call) {
    while (true) {
      try {
        return call.get();
      } catch (DataAccessException | TransactionException e) {
        count("call cut off");
      }
    }
  }

  private void sweep(QueueNode node) {
    try {
      node.sweep(project);
    } catch (DataAccessException | TransactionException e) {
      count("sweep cut off");
    }
  }

  private void kill(QueueNode node) {
    ground.database.asOwner(
        """
        select pg_terminate_backend(pid)
          from pg_stat_activity
         where application_name = 'fragile' and state <> 'idle' and datname = current_database()
         order by random()
         limit 1
        """);
    count("kills");
  }

  /** One statement, one snapshot: never more than wanted, and the end when all are complete. */
  private void observe(QueueNode node) {
    node.jdbc
        .sql(
            """
            select coalesce(max(held), 0), count(*) filter (where judged = :overlap::int4)
              from (select t.id,
                           count(j.id) as judged,
                           count(j.id)
                           + (select count(*)
                                from work.lease l
                               where l.task_id = t.id and l.holds_place) as held
                      from work.task t
                      left join work.judgment j on j.task_id = t.id and not j.surplus
                     where t.project_id = :project::int4
                     group by t.id) s
            """)
        .param("overlap", OVERLAP)
        .param("project", project)
        .query(
            (row, number) -> {
              if (row.getInt(1) > OVERLAP) {
                wrong.add("a task is held " + row.getInt(1) + " times");
                done.set(true);
              }
              if (row.getInt(2) == TASKS) {
                done.set(true);
              }
              return row.getInt(2);
            })
        .single();
  }

  private void check(QueueNode node) {
    var stored =
        Set.copyOf(
            node.jdbc
                .sql("select uid from work.judgment where project_id = :project")
                .param("project", project)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    assertThat(stored).containsAll(acknowledged.keySet());
    assertThat(number(node, "select count(*) from (" + PER_TASK + ") t where judged <> 3"))
        .isZero();
    assertThat(
            number(
                node,
                """
                select count(*)
                  from (select task_id, rater_id
                          from work.judgment
                         where project_id = :project
                         group by task_id, rater_id
                        having count(*) > 1) twice
                """))
        .isZero();
    assertThat(
            number(
                node,
                """
                select count(*) - (select count(*) from work.judgment where project_id = :project)
                  from kernel.log
                 where project_id = :project and kind = 'judgment-submitted'
                """))
        .isZero();
    assertThat(happened)
        .containsKeys("released", "abandoned", "late", "surplus", "duplicate", "call cut off");
  }

  private static final String PER_TASK =
      """
      select t.id, count(j.id) as judged
        from work.task t
        left join work.judgment j on j.task_id = t.id and not j.surplus
       where t.project_id = :project
       group by t.id\
      """;

  private long number(QueueNode node, String sql) {
    return node.jdbc.sql(sql).param("project", project).query(Long.class).single();
  }

  private void count(String what) {
    happened.computeIfAbsent(what, key -> new LongAdder()).increment();
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private void guarded(Step step) {
    try {
      step.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      wrong.add(e.toString());
      done.set(true);
    }
  }

  private void every(int millis, Step step) throws InterruptedException {
    while (!done.get()) {
      step.run();
      Thread.sleep(millis);
    }
  }

  private void giveUpAfterAWhile() throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!done.get()) {
      if (System.nanoTime() > end) {
        wrong.add("not complete after " + LIMIT);
        done.set(true);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
