package dev.plumbline.work.leading;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.work.leading.Inbox.EscalationView;
import dev.plumbline.work.leading.RuleOnEscalation.Outcome;
import dev.plumbline.work.leading.RuleOnEscalation.Ruling;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lead's inbox. */
@RestController
class RulingController {
  private final CheckAccess access;
  private final Inbox inbox;
  private final RuleOnEscalation rule;

  RulingController(CheckAccess access, Inbox inbox, RuleOnEscalation rule) {
    this.access = access;
    this.inbox = inbox;
    this.rule = rule;
  }

  @GetMapping("/api/v1/projects/{project}/escalations")
  List<EscalationView> escalations(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String state,
      CurrentAccount who) {
    if (state != null && !state.equals("open") && !state.equals("ruled")) {
      throw Problem.of(400, "invalid-parameter", "A parameter of the address is not valid.")
          .flaw("state", "is open or ruled")
          .exception();
    }
    return inbox.list(access.check(project, who, Right.LEAD), state);
  }

  @PostMapping("/api/v1/escalations/{escalation}/ruling")
  EscalationView rule(@PathVariable UUID escalation, @RequestBody Ruling body, CurrentAccount who) {
    var key = inbox.key(escalation).orElseThrow(() -> Problem.notFound().exception());
    var checked = access.check(key.project(), who, Right.LEAD);
    return switch (rule.rule(checked, key, body)) {
      case Outcome.Ruled ruled -> inbox.one(checked, escalation);
      case Outcome.RuledBefore before ->
          throw Problem.of(409, "already-ruled", "Somebody has ruled on this already.").exception();
      case Outcome.Flawed flawed -> throw flawed(flawed).exception();
    };
  }

  private static Problem flawed(Outcome.Flawed flawed) {
    var problem = Problem.of(422, "correction-flawed", "The task cannot be corrected like this.");
    for (var flaw : flawed.flaws()) {
      problem = problem.flaw(flaw.path(), flaw.message());
    }
    return problem;
  }
}
