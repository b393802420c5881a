package dev.plumbline.questions.capabilities;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Sheet;
import java.util.List;

/**
 * Which response was preferred to which: strengths, position bias, rows for preference training.
 */
public interface Preferring<Q extends Question, A extends Answer> {
  /** The id of the responses input that the preferences are about. */
  String on(Q question);

  /** Each judged pair of responses once; ties too, never broken. */
  List<Preference> preferences(Q question, A answer, Sheet sheet);
}
