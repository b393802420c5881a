package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Ids;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.judging.Seat.Hindrance;
import dev.plumbline.work.queue.Claim;
import dev.plumbline.work.queue.Claimed;
import dev.plumbline.work.queue.Lease;
import dev.plumbline.work.queue.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the next task of a project to a trainer. */
@Component
class ClaimTask {
  private static final Sentence NOTHING = Sentence.of("Nothing is open for you here right now.");
  private static final int MOST_REMEMBERED = 10_000;

  /** A fruitless search is not repeated before this multiple of its own time has passed. */
  private static final int REST = 20;

  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private record SeatKey(int project, int trainer) {}

  /** Nothing was found; not to be tried before then unless something was appended since. */
  private record Fruitless(Instant until, long head) {}

  private final Queue queue;
  private final Seats seats;
  private final Assignments assignments;
  private final ShowAssignment show;
  private final Ids ids;
  private final Clock clock;
  private final ConcurrentHashMap<SeatKey, Fruitless> fruitless = new ConcurrentHashMap<>();

  ClaimTask(
      Queue queue,
      Seats seats,
      Assignments assignments,
      ShowAssignment show,
      Ids ids,
      Clock clock) {
    this.queue = queue;
    this.seats = seats;
    this.assignments = assignments;
    this.show = show;
    this.ids = ids;
    this.clock = clock;
  }

  /** Outside any transaction; says how much was done today. */
  Offer claim(Seat seat, AccountId account) {
    return claim(seat, account, queue::claim, null);
  }

  /**
   * In the caller's transaction, which its failure spoils.
   *
   * @param before what the trainer hands in at the same time, with its texts at hand
   * @throws org.springframework.dao.DuplicateKeyException if another tab was quicker
   */
  Offer claimOnce(Seat seat, AccountId account, Assignment before) {
    return claim(seat, account, queue::claimOnce, before);
  }

  private Offer claim(
      Seat seat,
      AccountId account,
      Function<Claim, Optional<Claimed>> search,
      @Nullable Assignment before) {
    var hindrance = seat.hindrance();
    var trainer = seat.trainer();
    if (hindrance != Hindrance.NONE || trainer == null) {
      return new NothingOpen(hindrance.reason());
    }
    var key = new SeatKey(seat.project().value(), trainer);
    var began = clock.instant();
    if (rests(key, began)) {
      return new NothingOpen(NOTHING);
    }
    var claim = claim(seat, trainer, began);
    var claimed = search.apply(claim);
    if (claimed.isEmpty()) {
      rest(key, began);
      return new NothingOpen(NOTHING);
    }
    var assignment = assignment(seat, claim, claimed.get());
    assignments.remember(assignment, account);
    var lease = lease(claim, claimed.get());
    var today = before == null ? seats.submittedToday(trainer) : null;
    return show.show(assigned(seat, assignment, lease, today), before);
  }

  private Claim claim(Seat seat, int trainer, Instant now) {
    return new Claim(
        seat.project().value(),
        trainer,
        ids.random(),
        ids.seed(),
        now,
        seat.terms().lease(),
        seat.terms().cap(),
        seat.guidelines(),
        seat.rubric());
  }

  private boolean rests(SeatKey key, Instant now) {
    var last = fruitless.get(key);
    return last != null && now.isBefore(last.until()) && last.head() == queue.head(key.project());
  }

  private void rest(SeatKey key, Instant began) {
    var now = clock.instant();
    var rest = Duration.between(began, now).multipliedBy(REST);
    if (fruitless.size() > MOST_REMEMBERED) {
      fruitless.clear();
    }
    var until = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    fruitless.put(key, new Fruitless(until, queue.head(key.project())));
  }

  private static Assignment assignment(Seat seat, Claim claim, Claimed claimed) {
    return new Assignment(
        claim.assignment(),
        claim.trainer(),
        claimed.task(),
        seat.project(),
        claim.seed(),
        claimed.templateVersion(),
        claim.guidelines(),
        claim.rubric(),
        claimed.payload());
  }

  private static Lease lease(Claim claim, Claimed claimed) {
    return new Lease(
        claimed.token(), claim.now().plus(claim.lease()), claim.now().plus(claim.cap()));
  }

  private static Assigned assigned(
      Seat seat, Assignment assignment, Lease lease, @Nullable Integer today) {
    return new Assigned(
        assignment,
        seat.projectUid(),
        seat.title(),
        seat.state(),
        seat.terms(),
        today,
        lease,
        null,
        null);
  }
}
