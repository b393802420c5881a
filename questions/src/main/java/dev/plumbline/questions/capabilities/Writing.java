package dev.plumbline.questions.capabilities;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Sheet;
import java.util.Optional;

/** Texts that people wrote: rows for fine-tuning, edit distance. */
public interface Writing<Q extends Question, A extends Answer> {
  /** The text as a reader would see it; empty when nothing was written. */
  Optional<Written> written(Q question, A answer, Sheet sheet);
}
