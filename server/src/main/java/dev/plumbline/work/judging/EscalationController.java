package dev.plumbline.work.judging;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.work.MyEscalations;
import dev.plumbline.work.MyEscalations.MyEscalation;
import dev.plumbline.work.judging.EscalateTask.Concern;
import dev.plumbline.work.judging.Precedents.Precedent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trainer's side of escalations, and the precedents that came of them. */
@RestController
class EscalationController {
  /**
   * @param next null if it was not asked for
   */
  record EscalationResult(UUID escalation, @Nullable Offer next) {}

  private final Assignments assignments;
  private final Seats seats;
  private final EscalateTask escalate;
  private final MyEscalations mine;
  private final Precedents precedents;
  private final ClaimNext claim;

  EscalationController(
      Assignments assignments,
      Seats seats,
      EscalateTask escalate,
      MyEscalations mine,
      Precedents precedents,
      ClaimNext claim) {
    this.assignments = assignments;
    this.seats = seats;
    this.escalate = escalate;
    this.mine = mine;
    this.precedents = precedents;
    this.claim = claim;
  }

  @PostMapping("/api/v1/assignments/{assignment}/escalate")
  @ResponseStatus(HttpStatus.CREATED)
  EscalationResult escalate(
      @PathVariable UUID assignment, @RequestBody Concern body, CurrentAccount who) {
    var assigned =
        assignments.find(assignment, who.id()).orElseThrow(() -> Problem.notFound().exception());
    if (!EscalateTask.allowed(assigned)) {
      throw Problem.of(
              409,
              "lease-lapsed",
              "This task is not in your hands any more. Your draft is kept; take it up again to"
                  + " escalate it.")
          .exception();
    }
    var escalation = escalate.escalate(assigned, body);
    return new EscalationResult(
        escalation, body.next() ? claim.alone(assigned.assignment().project(), who.id()) : null);
  }

  @GetMapping("/api/v1/my/escalations")
  List<MyEscalation> mine(CurrentAccount who) {
    return mine.all(who.id());
  }

  @GetMapping("/api/v1/work/projects/{project}/precedents")
  List<Precedent> precedents(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String q,
      CurrentAccount who) {
    var seat = seats.find(project, who.id()).orElseThrow(() -> Problem.notFound().exception());
    return precedents.find(seat.project(), q);
  }
}
