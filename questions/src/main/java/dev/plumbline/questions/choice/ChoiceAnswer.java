package dev.plumbline.questions.choice;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The label chosen.
 *
 * @param label its id; blank while open
 */
public record ChoiceAnswer(String label) implements Answer {
  public ChoiceAnswer(@Nullable String label) {
    this.label = Copies.text(label);
  }
}
