package dev.plumbline.questions.capabilities;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Sheet;
import java.util.List;

/** Discrete codes on units inside a task: kappa, alpha, annotator models, dynamic overlap. */
public interface Coded<Q extends Question, A extends Answer> {
  /** What is measured; depends on the question only, so that all its tasks are comparable. */
  List<Measure> measures(Q question);

  /**
   * Puts the codes of one answer for one of the question's measures. The units and codes do not
   * depend on the order in which the sheet shows responses. Facts that the answer lacks are left
   * out, which is "missing" to agreement.
   */
  void code(Q question, A answer, Sheet sheet, Measure measure, Units out);
}
