package dev.plumbline.questions.capabilities;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.sentences.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Answers as other tools write them into the columns of a table: a list of ranks, "left" or "tie",
 * a number, the title of a label. Responses are meant by their place (1, 2 … or a, b …), by id or
 * by their whole text.
 */
public interface Reading<Q extends Question, A extends Answer> {
  /** The place of an answer that stands in one column. */
  String WHOLE = "";

  /** The places that columns can fill, each with a title for people. */
  SequencedMap<String, Sentence> places(Q question, Template template);

  /**
   * The answer, not yet checked; empty if these values make none.
   *
   * @param given place to string, number, boolean or list of such
   */
  Optional<A> read(Q question, Map<String, Object> given, Sheet sheet);
}
