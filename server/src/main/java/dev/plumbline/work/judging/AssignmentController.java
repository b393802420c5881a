package dev.plumbline.work.judging;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Flaw;
import dev.plumbline.work.judging.SaveDraft.Saving;
import dev.plumbline.work.queue.Openings;
import dev.plumbline.work.queue.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The workbench, up to the submit. */
@RestController
@RequestMapping("/api/v1/assignments/{assignment}")
class AssignmentController {
  private static final Pattern REVISION = Pattern.compile("\"?(\\d{1,9})\"?");

  record DraftAnswers(Map<String, Answer> answers, Time time) {
    DraftAnswers {
      requireAnswers(answers);
      Objects.requireNonNull(time, "time");
    }
  }

  record SavedDraft(int revision, Instant savedAt) {}

  record ExtendedLease(Instant leaseUntil, Instant leaseCapUntil) {}

  record Skip(@Nullable String reason) {
    Skip {
      if (reason != null && reason.length() > 500) {
        throw new IllegalArgumentException("a reason has at most 500 characters");
      }
    }
  }

  private final Assignments assignments;
  private final ShowAssignment show;
  private final SaveDraft saveDraft;
  private final ReopenWork reopen;
  private final Places places;
  private final Openings openings;
  private final Clock clock;

  AssignmentController(
      Assignments assignments,
      ShowAssignment show,
      SaveDraft saveDraft,
      ReopenWork reopen,
      Places places,
      Openings openings,
      Clock clock) {
    this.assignments = assignments;
    this.show = show;
    this.saveDraft = saveDraft;
    this.reopen = reopen;
    this.places = places;
    this.openings = openings;
    this.clock = clock;
  }

  static void requireAnswers(Map<String, Answer> answers) {
    if (answers == null || answers.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("answers are by question; leave out what has none");
    }
  }

  @GetMapping
  AssignmentView assignment(@PathVariable UUID assignment, CurrentAccount who) {
    return show.show(own(assignment, who));
  }

  @PutMapping("/draft")
  SavedDraft save(
      @PathVariable UUID assignment,
      @RequestHeader("If-Match") String match,
      @RequestBody DraftAnswers body,
      CurrentAccount who) {
    var matcher = REVISION.matcher(match.strip());
    if (!matcher.matches()) {
      throw Problem.of(400, "invalid-parameter", "If-Match is a revision such as \"3\".")
          .flaw("If-Match", "is not a revision")
          .exception();
    }
    int base = Integer.parseInt(matcher.group(1));
    return switch (saveDraft.save(
        own(assignment, who), who.id(), base, body.answers(), body.time())) {
      case Saving.Saved saved -> new SavedDraft(saved.draft().revision(), saved.draft().savedAt());
      case Saving.Flawed flawed -> throw flawed(flawed.flaws()).exception();
      case Saving.TooLarge large ->
          throw Problem.of(413, "too-large", "A draft has at most one megabyte.").exception();
      case Saving.HandedIn handedIn ->
          throw Problem.of(
                  409, "already-submitted", "This is handed in. Reopen it to change something.")
              .exception();
      case Saving.Changed changed -> throw changed(changed).exception();
    };
  }

  @PostMapping("/extend")
  ExtendedLease extend(@PathVariable UUID assignment, CurrentAccount who) {
    var assigned = own(assignment, who);
    var until = clock.instant().plus(assigned.terms().lease());
    var lease = assigned.lease();
    if (lease == null) {
      throw lapsed().exception();
    }
    return places
        .extend(assigned.assignment().trainer(), assigned.assignment().task(), lease.token(), until)
        .map(extended -> new ExtendedLease(extended.until(), extended.capUntil()))
        .orElseThrow(() -> lapsed().exception());
  }

  @PostMapping("/resume")
  AssignmentView resume(@PathVariable UUID assignment, CurrentAccount who) {
    return reopen
        .resume(own(assignment, who), who.id())
        .orElseThrow(
            () ->
                Problem.of(
                        409,
                        "place-taken",
                        "The time ran out and the place is no longer yours. Your draft stays;"
                            + " what you hand in is kept and paid, outside the count.")
                    .exception());
  }

  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable UUID assignment, @RequestBody Skip body, CurrentAccount who) {
    var assigned = own(assignment, who);
    openings.release(
        assigned.assignment().project().value(),
        assigned.assignment().trainer(),
        assigned.assignment().task(),
        clock.instant(),
        body.reason());
  }

  private Assigned own(UUID assignment, CurrentAccount who) {
    return assignments.find(assignment, who.id()).orElseThrow(() -> Problem.notFound().exception());
  }

  private static Problem lapsed() {
    return Problem.of(409, "lease-lapsed", "The time for this task ran out. Your draft is kept.");
  }

  static Problem flawed(List<Flaw> flaws) {
    var problem = Problem.of(422, "answers-flawed", "Some answers are missing or cannot be so.");
    for (var flaw : flaws) {
      problem = problem.flaw(flaw.path(), flaw.message());
    }
    return problem;
  }

  private Problem changed(Saving.Changed changed) {
    var problem =
        Problem.of(
            412, "draft-changed", "This draft was changed elsewhere. Nothing was overwritten.");
    var draft = show.draft(changed.draft());
    return draft == null ? problem : problem.with("draft", draft);
  }
}
