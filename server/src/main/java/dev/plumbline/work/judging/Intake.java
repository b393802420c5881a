package dev.plumbline.work.judging;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.AnswerCodes.Coded;
import dev.plumbline.work.queue.HandIn;
import dev.plumbline.work.queue.Placed;
import dev.plumbline.work.queue.Places;
import dev.plumbline.work.queue.Queue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores a checked judgment together with its codes for measuring. */
@Component
class Intake {
  private final Queue queue;
  private final Places places;
  private final AnswerCodes codes;

  Intake(Queue queue, Places places, AnswerCodes codes) {
    this.queue = queue;
    this.places = places;
    this.codes = codes;
  }

  /** Empty if the same trainer went on with the task under a newer lease. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Placed> store(
      int project, HandIn handIn, Sheet sheet, Map<String, Answer> answers) {
    var placed = queue.submit(handIn).or(() -> places.submitLate(handIn));
    placed
        .filter(judgment -> !judgment.repeated())
        .ifPresent(
            judgment -> {
              if (judgment.revision() > 1) {
                codes.forget(handIn.task(), handIn.trainer());
              }
              codes.store(
                  List.of(new Coded(project, handIn.task(), handIn.trainer(), sheet, answers)));
            });
    return placed;
  }

  /** The codes of a withdrawn judgment go; those of the revision before it come back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recode(
      int project, long task, int trainer, Sheet sheet, Map<String, Answer> standing) {
    codes.forget(task, trainer);
    codes.store(List.of(new Coded(project, task, trainer, sheet, standing)));
  }
}
