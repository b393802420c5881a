package dev.plumbline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The cases of docs/queue.md one by one. */
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
  void submittingAfterReleaseIsKeptInItsOwnPlaceOrAsSurplus() {
    int project = GROUND.project(1, 1, 2);
    var first = NODE.claim(project, 1).orElseThrow();
    NODE.openings.release(project, 1, first.task(), NODE.clock().instant(), null);
    var second = NODE.claim(project, 2).orElseThrow();
    assertThat(NODE.submit(NODE.handIn(2, second, UUID.randomUUID())))
        .get()
        .matches(placed -> !placed.surplus());
    assertThat(NODE.submit(NODE.handIn(1, first, UUID.randomUUID())))
        .get()
        .matches(Placed::surplus);

    int other = GROUND.project(1, 1, 2);
    var mine = NODE.claim(other, 1).orElseThrow();
    assertThat(NODE.sweepAll(other)).isEqualTo(1);
    assertThat(NODE.submit(NODE.handIn(1, mine, UUID.randomUUID())))
        .get()
        .matches(placed -> !placed.surplus());
    assertThat(NODE.claim(other, 2)).isEmpty();
  }

  @Test
  void aLeasePastItsTimeThatNobodySweptIsStillGood() {
    int project = GROUND.project(1, 1, 1);
    var claimed = NODE.queue.claim(NODE.asks(project, 1, Duration.ofMillis(0))).orElseThrow();
    assertThat(NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID())))
        .get()
        .matches(placed -> !placed.surplus());
  }

  @Test
  void theSameSubmitAgainIsTheSameJudgment() {
    int project = GROUND.project(1, 1, 1);
    var claimed = NODE.claim(project, 1).orElseThrow();
    var key = UUID.randomUUID();
    var first = NODE.submit(NODE.handIn(1, claimed, key)).orElseThrow();
    assertThat(NODE.submit(NODE.handIn(1, claimed, key)))
        .get()
        .matches(again -> again.repeated() && again.uid().equals(first.uid()));
    assertThat(NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID())))
        .get()
        .matches(again -> again.repeated() && again.uid().equals(first.uid()));
    assertThat(judgments(project)).isEqualTo(1);
  }

  @Test
  void aStaleTokenIsRefusedWhileANewerLeaseLives() {
    int project = GROUND.project(1, 1, 1);
    var first = NODE.claim(project, 1).orElseThrow();
    NODE.sweepAll(project);
    var lease = takeAgain(1, first.task()).orElseThrow();
    assertThat(lease.token()).isGreaterThan(first.token());
    assertThat(NODE.submit(NODE.handIn(1, first, UUID.randomUUID()))).isEmpty();
    assertThat(NODE.submit(NODE.handIn(1, first.task(), lease.token(), UUID.randomUUID())))
        .isPresent();
    assertThat(NODE.submit(NODE.handIn(1, first, UUID.randomUUID()))).isEmpty();
    assertThat(judgments(project)).isEqualTo(1);
  }

  @Test
  void aLapsedDraftFindsNoPlaceOnceItIsGiven() {
    int project = GROUND.project(1, 1, 2);
    var mine = NODE.claim(project, 1).orElseThrow();
    NODE.sweepAll(project);
    assertThat(NODE.claim(project, 2)).isPresent();
    assertThat(takeAgain(1, mine.task())).isEmpty();
  }

  @Test
  void extendingStopsAtTheCap() {
    int project = GROUND.project(1, 1, 1);
    var now = NODE.clock().instant();
    var claimed =
        NODE.queue
            .claim(
                new Claim(
                    project,
                    1,
                    UUID.randomUUID(),
                    1,
                    now,
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(25),
                    1,
                    1))
            .orElseThrow();
    var far = now.plus(Duration.ofHours(3));
    var lease = NODE.places.extend(1, claimed.task(), claimed.token(), far).orElseThrow();
    assertThat(Duration.between(now, lease.until())).isCloseTo(minutes(25), Duration.ofSeconds(1));
    assertThat(NODE.places.extend(1, claimed.task(), claimed.token() + 1, far)).isEmpty();
  }

  @Test
  void aWithdrawnJudgmentKeepsItsPlaceAndItsNextRevisionTakesIt() {
    int project = GROUND.project(1, 1, 2);
    var claimed = NODE.claim(project, 1).orElseThrow();
    var first = NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID())).orElseThrow();
    var lease = withdraw(1, claimed.task(), first).orElseThrow();
    assertThat(withdraw(1, claimed.task(), first)).isEmpty();
    assertThat(NODE.claim(project, 2)).isEmpty();
    var second =
        NODE.submit(NODE.handIn(1, claimed.task(), lease.token(), UUID.randomUUID())).orElseThrow();
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.surplus()).isFalse();
  }

  @Test
  void aWithdrawnJudgmentThatIsNotHandedInAgainGivesItsPlaceBack() {
    int project = GROUND.project(1, 1, 2);
    var claimed = NODE.claim(project, 1).orElseThrow();
    var first = NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID())).orElseThrow();
    withdraw(1, claimed.task(), first);
    NODE.sweepAll(project);
    assertThat(NODE.claim(project, 2)).isPresent();
  }

  @Test
  void aReopenedJudgmentThatIsLeftLyingGivesNoPlaceBack() {
    int project = GROUND.project(1, 1, 2);
    var claimed = NODE.claim(project, 1).orElseThrow();
    NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID()));
    var reopened = takeAgain(1, claimed.task()).orElseThrow();
    NODE.sweepAll(project);
    assertThat(NODE.claim(project, 2)).isEmpty();
    var late =
        NODE.submit(NODE.handIn(1, claimed.task(), reopened.token(), UUID.randomUUID()))
            .orElseThrow();
    assertThat(late.revision()).isEqualTo(2);
    assertThat(late.surplus()).isFalse();
  }

  @Test
  void aParkedTaskIsGivenToNobodyAndComesBackWithWhatItLacks() {
    int project = GROUND.project(1, 3, 5);
    var judged = NODE.claim(project, 1).orElseThrow();
    NODE.submit(NODE.handIn(1, judged, UUID.randomUUID()));
    var working = NODE.claim(project, 2).orElseThrow();
    assertThat(NODE.claim(project, 3)).isPresent();
    NODE.openings.park(project, 3, judged.task(), NODE.clock().instant());
    assertThat(NODE.claim(project, 4)).isEmpty();
    assertThat(NODE.submit(NODE.handIn(2, working, UUID.randomUUID())))
        .get()
        .matches(placed -> !placed.surplus());
    unpark(project, judged.task());
    assertThat(NODE.claim(project, 4)).isPresent();
    assertThat(NODE.claim(project, 5)).isEmpty();
  }

  @Test
  void aLeaseThatRunsOutOnAParkedTaskGivesItsPlaceBackOnlyAtTheRelease() {
    int project = GROUND.project(1, 2, 4);
    var claimed = NODE.claim(project, 1).orElseThrow();
    assertThat(NODE.claim(project, 2)).isPresent();
    NODE.openings.park(project, 1, claimed.task(), NODE.clock().instant());
    NODE.sweepAll(project);
    assertThat(NODE.claim(project, 3)).isEmpty();
    unpark(project, claimed.task());
    assertThat(NODE.claim(project, 3)).isPresent();
    assertThat(NODE.claim(project, 4)).isPresent();
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

  @Test
  void aRetiredTaskIsGivenToNobodyButWhatIsBegunIsTakenIn() {
    int project = GROUND.project(1, 2, 3);
    var begun = NODE.claim(project, 1).orElseThrow();
    NODE.openings.retire(project, begun.task(), NODE.clock().instant(), 1, "out of date");
    assertThat(NODE.claim(project, 2)).isEmpty();
    assertThat(NODE.submit(NODE.handIn(1, begun, UUID.randomUUID()))).isPresent();
    unpark(project, begun.task());
    assertThat(NODE.claim(project, 3)).isEmpty();
  }

  private static void unpark(int project, long task) {
    NODE.openings.unpark(project, task, NODE.clock().instant(), 1);
  }

  private static Optional<Lease> takeAgain(int trainer, long task) {
    var until = NODE.clock().instant().plus(minutes(1));
    return NODE.places.takeAgain(trainer, task, until, until);
  }

  private static Optional<Lease> withdraw(int trainer, long task, Placed placed) {
    var now = NODE.clock().instant();
    var until = now.plus(minutes(1));
    return NODE.places.withdraw(trainer, task, placed.id(), now, until, until);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
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
