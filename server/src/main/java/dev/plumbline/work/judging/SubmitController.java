package dev.plumbline.work.judging;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.log.LogProperties;
import dev.plumbline.questions.Answer;
import dev.plumbline.work.judging.SubmitJudgment.Submission;
import dev.plumbline.work.judging.SubmitJudgment.Submit;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmitController {
  record SubmitRequest(String token, Map<String, Answer> answers, Time time, boolean next) {
    SubmitRequest {
      Objects.requireNonNull(time, "time");
      if (token == null || !token.matches("\\d{1,18}")) {
        throw new IllegalArgumentException("the token is the one that came with the assignment");
      }
      AssignmentController.requireAnswers(answers);
    }
  }

  /**
   * @param surplus its place had been given to another: kept and payable, outside the overlap
   * @param withdrawUntil until when it can be taken back; null if it cannot
   */
  record SubmittedJudgment(
      UUID id, int revision, boolean surplus, @Nullable Instant withdrawUntil) {}

  record SubmitResult(SubmittedJudgment judgment, @Nullable Offer next) {}

  private final Assignments assignments;
  private final SubmitJudgment submit;
  private final ShowAssignment show;
  private final LogProperties log;

  SubmitController(
      Assignments assignments, SubmitJudgment submit, ShowAssignment show, LogProperties log) {
    this.assignments = assignments;
    this.submit = submit;
    this.show = show;
    this.log = log;
  }

  @PostMapping("/api/v1/assignments/{assignment}/submit")
  SubmitResult submit(
      @PathVariable UUID assignment,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
      @RequestBody SubmitRequest body,
      CurrentAccount who) {
    var assigned =
        assignments.bare(assignment, who.id()).orElseThrow(() -> Problem.notFound().exception());
    var sent =
        new Submit(Long.parseLong(body.token()), key, body.answers(), body.time(), body.next());
    return switch (submit.submit(assigned, who.id(), sent)) {
      case Submission.Accepted accepted -> result(assigned, accepted);
      case Submission.Flawed flawed ->
          throw AssignmentController.flawed(flawed.flaws()).exception();
      case Submission.HandedIn handedIn ->
          throw Problem.of(
                  409,
                  "already-submitted",
                  "This was handed in before, with other answers. What you have here is kept: hand"
                      + " it in again to put it in their place.")
              .exception();
      case Submission.Superseded superseded ->
          throw Problem.of(
                  409,
                  "lease-superseded",
                  "You went on with this task elsewhere. Your draft stays as it is.")
              .exception();
    };
  }

  private SubmitResult result(Assignment assigned, Submission.Accepted accepted) {
    var placed = accepted.judgment();
    var until = show.reveals(assigned) ? null : placed.at().plus(log.window());
    return new SubmitResult(
        new SubmittedJudgment(placed.uid(), placed.revision(), placed.surplus(), until),
        accepted.next());
  }
}
