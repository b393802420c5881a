package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Ids;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Sheet;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.TaskContent;
import dev.plumbline.work.judging.SubmitJudgment.Submission.Accepted;
import dev.plumbline.work.queue.HandIn;
import dev.plumbline.work.queue.Placed;
import dev.plumbline.work.queue.Places;
import dev.plumbline.work.queue.Queue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in finished answers and, if asked, hands out the next task in the same transaction. Checked
 * work is never refused for being late; it is only refused where the same trainer went on with it.
 */
@Component
class SubmitJudgment {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

  /** What came of it. */
  sealed interface Submission {
    /**
     * @param next null if it was not asked for
     */
    record Accepted(Placed judgment, @Nullable Offer next) implements Submission {}

    record Flawed(List<Flaw> flaws) implements Submission {}

    /** Other answers were handed in before, under the same lease or a later one. */
    record HandedIn() implements Submission {}

    record Superseded() implements Submission {}
  }

  /**
   * What was sent.
   *
   * @param key the same for every try of one submit
   * @param next whether the next task is wanted
   */
  record Submit(
      long token, @Nullable UUID key, Map<String, Answer> answers, Time time, boolean next) {}

  private final Assignments assignments;
  private final Queue queue;
  private final Places places;
  private final ShowAssignment show;
  private final ClaimNext claim;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  SubmitJudgment(
      Assignments assignments,
      Queue queue,
      Places places,
      ShowAssignment show,
      ClaimNext claim,
      TransactionTemplate transaction,
      JsonMapper json,
      Ids ids,
      Clock clock) {
    this.assignments = assignments;
    this.queue = queue;
    this.places = places;
    this.show = show;
    this.claim = claim;
    this.transaction = transaction;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  Submission submit(Assignment assigned, AccountId account, Submit submit) {
    var content = show.shown(assigned);
    var sheet = show.sheet(assigned, content);
    var answers = sheet.with(submit.answers()).shown();
    var flaws = sheet.check(answers);
    if (!flaws.isEmpty()) {
      return new Submission.Flawed(flaws);
    }
    var handIn = handIn(assigned, content, sheet, submit, answers);
    if (submit.next()) {
      claim.prepare(assigned.project());
    }
    var stored = store(assigned, account, handIn, submit.next());
    return stored == null ? refused(assigned, account) : stored;
  }

  /** Both in one transaction; where the claim spoils it, one after the other. */
  private @Nullable Accepted store(
      Assignment assigned, AccountId account, HandIn handIn, boolean next) {
    try {
      return transaction.execute(
          status ->
              place(handIn)
                  .map(
                      placed -> new Accepted(placed, next ? claim.within(assigned, account) : null))
                  .orElse(null));
    } catch (ClaimNext.Failed e) {
      var placed = transaction.execute(status -> place(handIn).orElse(null));
      return placed == null
          ? null
          : new Accepted(placed, claim.after(e, assigned.project(), account));
    }
  }

  private Optional<Placed> place(HandIn handIn) {
    return queue.submit(handIn).or(() -> places.submitLate(handIn));
  }

  private Submission refused(Assignment assigned, AccountId account) {
    return assignments
        .find(assigned.id(), account)
        .filter(now -> now.lease() == null && now.judgment() != null)
        .<Submission>map(now -> new Submission.HandedIn())
        .orElseGet(Submission.Superseded::new);
  }

  private HandIn handIn(
      Assignment assigned,
      TaskContent content,
      Sheet sheet,
      Submit submit,
      Map<String, Answer> answers) {
    return new HandIn(
        ids.next(),
        assigned.trainer(),
        assigned.task(),
        submit.token(),
        submit.key(),
        json.writerFor(ANSWERS).writeValueAsString(answers),
        AnswerCodes.of(sheet, answers),
        json.writeValueAsString(content.order()),
        submit.time().spent(),
        clock.instant());
  }
}
