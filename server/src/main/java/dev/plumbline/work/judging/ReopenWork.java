package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.log.LogProperties;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.questions.Answer;
import dev.plumbline.work.queue.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ways back to work that was left or handed in: resume, withdraw, reopen. */
@Component
class ReopenWork {
  private final Assignments assignments;
  private final Seats seats;
  private final MyJudgments judgments;
  private final Places places;
  private final Drafts drafts;
  private final Intake intake;
  private final ShowAssignment show;
  private final LogProperties log;
  private final Clock clock;

  ReopenWork(
      Assignments assignments,
      Seats seats,
      MyJudgments judgments,
      Places places,
      Drafts drafts,
      Intake intake,
      ShowAssignment show,
      LogProperties log,
      Clock clock) {
    this.assignments = assignments;
    this.seats = seats;
    this.judgments = judgments;
    this.places = places;
    this.drafts = drafts;
    this.intake = intake;
    this.show = show;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A lapsed assignment gets a free place of its task again; empty if there is none, or none for
   * this trainer. A judgment can be superseded until the project closes.
   */
  @Transactional
  public Optional<AssignmentView> resume(Assigned assigned, AccountId account) {
    if (!mayGoOn(assigned, account)) {
      return Optional.ofNullable(assigned.lease()).map(lease -> show.show(assigned));
    }
    var now = clock.instant();
    return places
        .takeAgain(
            assigned.trainer(), assigned.task(), now, until(assigned, now), cap(assigned, now))
        .map(lease -> shown(assigned.id(), account));
  }

  private boolean mayGoOn(Assigned assigned, AccountId account) {
    return assigned.judgment() != null
        ? assigned.state() != ProjectState.CLOSED
        : seats.find(assigned.project(), account).filter(Seat::mayGoOn).isPresent();
  }

  /** A judgment is taken back within the window; empty when it is too late or not the newest. */
  @Transactional
  public Optional<AssignmentView> withdraw(UUID judgment, Assigned assigned, AccountId account) {
    var now = clock.instant();
    var own = judgments.key(judgment);
    if (show.reveals(assigned) || own.submittedAt().plus(log.window()).isBefore(now)) {
      return Optional.empty();
    }
    return places
        .withdraw(
            assigned.trainer(),
            assigned.task(),
            own.id(),
            now,
            until(assigned, now),
            cap(assigned, now))
        .map(
            lease -> {
              Map<String, Answer> standing =
                  judgments.standing(assigned.trainer(), assigned.task()).orElse(Map.of());
              intake.recode(
                  assigned.project().value(),
                  assigned.task(),
                  assigned.trainer(),
                  show.sheet(assigned, show.shown(assigned)),
                  standing);
              return shown(assigned.id(), account);
            });
  }

  /** The answers become a draft again; handing it in makes the next revision. Empty: closed. */
  @Transactional
  public Optional<AssignmentView> reopen(Assigned assigned, AccountId account) {
    if (assigned.state() == ProjectState.CLOSED || assigned.judgment() == null) {
      return Optional.empty();
    }
    drafts.startFrom(assigned.trainer(), assigned.task());
    return resume(assigned, account);
  }

  private AssignmentView shown(UUID assignment, AccountId account) {
    return show.show(assignments.find(assignment, account).orElseThrow());
  }

  private static Instant until(Assigned assigned, Instant now) {
    return now.plus(assigned.terms().lease());
  }

  private static Instant cap(Assigned assigned, Instant now) {
    return now.plus(assigned.terms().cap());
  }
}
