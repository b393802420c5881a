package dev.plumbline.work.leading;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Value;
import dev.plumbline.work.leading.Inbox.EscalationKey;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A lead settles an escalation, once. */
@Component
class RuleOnEscalation {
  /**
   * @param action answer or release: the task goes on; correct: a corrected task takes its place;
   *     retire: nobody gets it any more
   * @param precedent whether trainers shall find the ruling
   * @param correction the new content, for correct only
   */
  record Ruling(String action, String text, boolean precedent, @Nullable Correction correction) {
    private static final Set<String> ACTIONS = Set.of("answer", "correct", "retire", "release");

    Ruling {
      text = text == null ? "" : text.strip();
      if (action == null || !ACTIONS.contains(action)) {
        throw new IllegalArgumentException("the action is answer, correct, retire or release");
      }
      if (text.length() > 4000 || (text.isEmpty() && (precedent || action.equals("answer")))) {
        throw new IllegalArgumentException(
            "an answer or a precedent says something, in at most 4,000 characters");
      }
      if ((correction != null) != action.equals("correct")) {
        throw new IllegalArgumentException("a correction comes with the action correct only");
      }
    }
  }

  record Correction(Map<String, Value> values) {}

  /** What came of it. */
  sealed interface Outcome {
    record Ruled() implements Outcome {}

    record RuledBefore() implements Outcome {}

    /** The corrected content cannot be. */
    record Flawed(List<Flaw> flaws) implements Outcome {}
  }

  private final Rulings rulings;
  private final CorrectTask correct;
  private final Openings openings;
  private final Log log;
  private final AuditTrail audit;
  private final Clock clock;

  RuleOnEscalation(
      Rulings rulings,
      CorrectTask correct,
      Openings openings,
      Log log,
      AuditTrail audit,
      Clock clock) {
    this.rulings = rulings;
    this.correct = correct;
    this.openings = openings;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Outcome rule(ProjectAccess access, EscalationKey escalation, Ruling ruling) {
    openings.lock(access.id());
    if (rulings.exists(escalation.id())) {
      return new Outcome.RuledBefore();
    }
    if (ruling.correction() != null) {
      var flaws = correct.flaws(access, escalation.task(), ruling.correction().values());
      if (!flaws.isEmpty()) {
        return new Outcome.Flawed(flaws);
      }
    }
    var replacement = replacement(access, escalation, ruling);
    rulings.add(escalation.id(), ruling, replacement, access.account());
    settle(access, escalation, ruling);
    var ruled = new HashMap<String, Object>();
    ruled.put("task", escalation.task());
    ruled.put("action", ruling.action());
    if (replacement != null) {
      ruled.put("replacement", replacement);
    }
    log.append("escalation-ruled", access.id(), ruled);
    audit.record(
        access.account(),
        "escalation-ruled",
        access.organization(),
        Map.of("project", access.uid(), "escalation", escalation.id(), "action", ruling.action()));
    return new Outcome.Ruled();
  }

  private @Nullable Long replacement(
      ProjectAccess access, EscalationKey escalation, Ruling ruling) {
    return ruling.correction() == null
        ? null
        : correct.replace(access, escalation.task(), ruling.correction().values());
  }

  /** The task goes on only when nothing else about it is open. */
  private void settle(ProjectAccess access, EscalationKey escalation, Ruling ruling) {
    int by = access.account().value();
    switch (ruling.action()) {
      case "retire", "correct" ->
          openings.retire(
              access.id(), escalation.task(), clock.instant(), by, "ruling: " + ruling.action());
      default -> {
        if (!rulings.anyOpen(escalation.task())) {
          openings.unpark(access.id(), escalation.task(), clock.instant(), by);
        }
      }
    }
  }
}
