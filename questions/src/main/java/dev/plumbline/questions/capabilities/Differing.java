package dev.plumbline.questions.capabilities;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Sheet;

/** A difference of whole answers; it enters alpha as it is, not squared. */
public interface Differing<Q extends Question, A extends Answer> {
  /** 0 for answers that say the same, 1 for opposite ones; symmetric. */
  double difference(Q question, A first, A second, Sheet sheet);
}
