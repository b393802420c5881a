package dev.plumbline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The cases of docs/queue.md one by one: late, withdrawn, reopened, parked. */
class PlacesIT {
  private static final QueueGround GROUND = new QueueGround();
  private static final QueueNode NODE = GROUND.node();

  @AfterAll
  static void close() {
    NODE.close();
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
  void otherAnswersUnderTheSameTokenAreNotTakenForTheStoredOnes() {
    int project = GROUND.project(1, 1, 1);
    var claimed = NODE.claim(project, 1).orElseThrow();
    assertThat(NODE.submit(NODE.handIn(1, claimed, UUID.randomUUID()))).isPresent();
    var other = NODE.handIn(1, claimed, UUID.randomUUID());
    assertThat(
            NODE.submit(
                new HandIn(
                    other.judgment(),
                    1,
                    claimed.task(),
                    claimed.token(),
                    other.key(),
                    "{\"q\": {\"kind\": \"choice\", \"label\": \"b\"}}",
                    other.codes(),
                    "{}",
                    other.spent(),
                    other.now())))
        .isEmpty();
    assertThat(judgments(project)).isEqualTo(1);
  }

  @Test
  void aLeaseThatIsOverButNotSweptIsRenewedWhenTakenUpAgain() {
    int project = GROUND.project(1, 1, 1);
    var claimed = NODE.queue.claim(NODE.asks(project, 1, Duration.ofMillis(0))).orElseThrow();
    var again = takeAgain(1, claimed.task()).orElseThrow();
    assertThat(again.token()).isEqualTo(claimed.token());
    assertThat(again.until()).isAfter(NODE.clock().instant());
    assertThat(NODE.sweep(project)).isZero();
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
    var now = NODE.clock().instant();
    var until = now.plus(minutes(1));
    return NODE.places.takeAgain(trainer, task, now, until, until);
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
}
