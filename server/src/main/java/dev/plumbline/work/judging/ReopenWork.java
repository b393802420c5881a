package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.log.LogProperties;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.AnswerCodes.Coded;
import dev.plumbline.work.queue.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
  private final AnswerCodes codes;
  private final ShowAssignment show;
  private final LogProperties log;
  private final Clock clock;

  ReopenWork(
      Assignments assignments,
      Seats seats,
      MyJudgments judgments,
      Places places,
      Drafts drafts,
      AnswerCodes codes,
      ShowAssignment show,
      LogProperties log,
      Clock clock) {
    this.assignments = assignments;
    this.seats = seats;
    this.judgments = judgments;
    this.places = places;
    this.drafts = drafts;
    this.codes = codes;
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
            assigned.assignment().trainer(),
            assigned.assignment().task(),
            now,
            until(assigned, now),
            cap(assigned, now))
        .map(lease -> shown(assigned.assignment().id(), account));
  }

  private boolean mayGoOn(Assigned assigned, AccountId account) {
    return assigned.judgment() != null
        ? assigned.state() != ProjectState.CLOSED
        : seats.find(assigned.assignment().project(), account).filter(Seat::mayGoOn).isPresent();
  }

  /** A judgment is taken back within the window; empty when it is too late or not the newest. */
  @Transactional
  public Optional<AssignmentView> withdraw(UUID judgment, Assigned assigned, AccountId account) {
    var now = clock.instant();
    var own = judgments.key(judgment);
    if (show.reveals(assigned.assignment()) || own.submittedAt().plus(log.window()).isBefore(now)) {
      return Optional.empty();
    }
    return places
        .withdraw(
            assigned.assignment().trainer(),
            assigned.assignment().task(),
            own.id(),
            now,
            until(assigned, now),
            cap(assigned, now))
        .map(
            lease -> {
              recode(assigned.assignment());
              return shown(assigned.assignment().id(), account);
            });
  }

  /** The codes of a withdrawn judgment go; those of the revision before it come back. */
  private void recode(Assignment assignment) {
    int project = assignment.project().value();
    judgments
        .standing(assignment.trainer(), assignment.task())
        .ifPresentOrElse(
            standing ->
                codes.store(
                    List.of(
                        new Coded(
                            project,
                            assignment.task(),
                            assignment.trainer(),
                            show.sheet(assignment, show.shown(assignment)),
                            standing))),
            () -> codes.forget(project, assignment.task(), assignment.trainer()));
  }

  /** The answers become a draft again; handing it in makes the next revision. Empty: closed. */
  @Transactional
  public Optional<AssignmentView> reopen(Assigned assigned, AccountId account) {
    if (assigned.state() == ProjectState.CLOSED || assigned.judgment() == null) {
      return Optional.empty();
    }
    drafts.startFrom(assigned.assignment().trainer(), assigned.assignment().task());
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
