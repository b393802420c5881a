package dev.plumbline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The cases of docs/queue.md one by one: who gets what, and when. */
class QueueIT {
  private static final QueueGround GROUND = new QueueGround();
  private static final QueueNode NODE = GROUND.node();

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void aTaskIsGivenAsOftenAsWantedAndNeverTwiceToOneTrainer() {
    int project = GROUND.project(2, 2, 3);
    var given = new ArrayList<Long>();
    for (int round = 0; round < 4; round++) {
      for (int trainer = 1; trainer <= 3; trainer++) {
        NODE.claim(project, trainer).ifPresent(claimed -> given.add(claimed.task()));
      }
    }
    assertThat(given).hasSize(4);
    assertThat(new HashSet<>(given)).hasSize(2);
  }

  @Test
  void twoConnectionsOfOneTrainerGetDifferentTasks() throws Exception {
    int project = GROUND.project(200, 1, 1);
    var tasks = Collections.synchronizedList(new ArrayList<Long>());
    together(
        6,
        () -> {
          for (var claimed = NODE.claim(project, 1);
              claimed.isPresent();
              claimed = NODE.claim(project, 1)) {
            tasks.add(claimed.get().task());
          }
          return true;
        });
    assertThat(tasks).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void withoutASeatThereIsNothing() {
    int project = GROUND.project(1, 1, 1);
    GROUND.database.asOwner(
        "update work.seat set standing = 'paused' where project_id = " + project);
    assertThat(NODE.claim(project, 1)).isEmpty();
    assertThat(NODE.claim(project, 2)).isEmpty();
  }

  @Test
  void whatIsGivenBackIsServedFirstAndToSomebodyElse() {
    int project = GROUND.project(3, 1, 2);
    var first = NODE.claim(project, 1).orElseThrow();
    assertThat(NODE.openings.release(project, 1, first.task(), NODE.clock().instant(), "too long"))
        .isTrue();
    assertThat(NODE.claim(project, 1).orElseThrow().task()).isNotEqualTo(first.task());
    var second = NODE.claim(project, 2).orElseThrow();
    assertThat(second.task()).isEqualTo(first.task());
    assertThat(second.lane()).isEqualTo(Lanes.RETURNED);
  }

  @Test
  void submitAndSweeperRaceForEachLeaseAndOneOfThemWins() throws Exception {
    int project = GROUND.project(150, 1, 2);
    for (int i = 0; i < 150; i++) {
      var claimed = NODE.claim(project, 1).orElseThrow();
      var placed =
          together(
              List.of(
                  () -> NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID())).isPresent(),
                  () -> NODE.sweepAll(project) >= 0));
      assertThat(placed).containsOnly(true);
    }
    assertThat(NODE.claim(project, 2)).as("nothing is open").isEmpty();
    assertThat(
            number("select count(*) from work.judgment where project_id = ? and surplus", project))
        .isZero();
    assertThat(judgments(project)).isEqualTo(150);
  }

  @Test
  void whileAnImportIsHeldOpenReturnedPlacesWaitAndNothingIsLostBehindTheMark() throws Exception {
    int project = GROUND.project(300, 1, 3);
    var kept = NODE.claim(project, 1).orElseThrow();
    try (var pool = GROUND.database.pool(1);
        var held = pool.getConnection();
        var statement = held.createStatement();
        var other = GROUND.node()) {
      held.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(%d, %d)".formatted(0x706c_7031, project));
      statement.execute(
          """
          with t as (
            insert into work.task
                   (uid, project_id, batch_id, identity, template_version, wanted, excerpt, payload)
            select gen_random_uuid(), project_id, batch_id, 'late' || g, 1, 1, '', '{}'
              from generate_series(1, 50) g,
                   (select project_id, batch_id from work.task where project_id = %d limit 1) b
            returning id, project_id)
          insert into work.queue (project_id, lane, pos, task_id, wanted)
          select project_id, 1, nextval('work.opening'), id, 1 from t
          """
              .formatted(project));
      var started = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var swept =
            threads.submit(
                () -> {
                  started.countDown();
                  return other.sweepAll(project);
                });
        started.await();
        for (int i = 0; i < 299; i++) {
          assertThat(NODE.claim(project, 2)).isPresent();
        }
        assertThat(NODE.claim(project, 2)).isEmpty();
        assertThat(swept.isDone()).isFalse();
        held.commit();
        assertThat(swept.get()).isPositive();
      }
    }
    var found = new ArrayList<Long>();
    for (var next = NODE.claim(project, 3); next.isPresent(); next = NODE.claim(project, 3)) {
      found.add(next.get().task());
    }
    assertThat(found).contains(kept.task()).hasSizeGreaterThanOrEqualTo(51);
  }

  @Test
  void aClaimThatIsRolledBackDoesNotMoveTheMarkPastItsPlace() {
    int project = GROUND.project(130, 1, 2);
    assertThat(NODE.claim(project, 1)).isPresent();
    GROUND.database.asOwner(
        """
        update work.queue
           set taken = wanted
         where project_id = %1$d
           and pos < (select max(pos) - 5 from work.queue where project_id = %1$d)
        """
            .formatted(project));
    var lost =
        NODE.transaction.execute(
            status -> {
              status.setRollbackOnly();
              return NODE.claim(project, 1).orElseThrow();
            });
    assertThat(NODE.claim(project, 2).orElseThrow().pos()).isEqualTo(lost.pos());
  }

  @Test
  void aFreshNodeStartsWhereTheOthersAre() {
    int project = GROUND.project(400, 1, 2);
    for (int i = 0; i < 390; i++) {
      var claimed = NODE.claim(project, 1).orElseThrow();
      NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID()));
    }
    try (var fresh = GROUND.node()) {
      int found = 0;
      while (fresh.claim(project, 2).isPresent()) {
        found++;
      }
      assertThat(found).isEqualTo(10);
    }
  }

  @Test
  void aServerKilledBetweenCommitAndAnswerIsAskedAgainElsewhere() {
    int project = GROUND.project(1, 1, 1);
    var claimed = NODE.claim(project, 1).orElseThrow();
    var key = UUID.randomUUID();
    var handIn = NODE.handIn(1, claimed, key);
    try (var dying = GROUND.node()) {
      dying.submit(handIn);
    }
    var again = NODE.handIn(1, claimed, key);
    assertThat(NODE.submit(again))
        .get()
        .matches(placed -> placed.repeated() && placed.uid().equals(handIn.judgment()));
  }

  private static long judgments(int project) {
    return number("select count(*) from work.judgment where project_id = ?", project);
  }

  private static long number(String sql, int project) {
    return NODE.jdbc.sql(sql).param(project).query(Long.class).single();
  }

  private static <T> void together(int threads, Callable<T> call) throws Exception {
    together(Collections.nCopies(threads, call));
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    var ready = new CountDownLatch(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (var call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return call.call();
                }));
      }
      var results = new ArrayList<T>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
