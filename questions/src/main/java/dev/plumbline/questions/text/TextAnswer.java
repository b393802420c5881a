package dev.plumbline.questions.text;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A text that was written.
 *
 * @param response id of the response that it corrects, if the question asks for a correction
 */
public record TextAnswer(String text, @Nullable String response) implements Answer {
  public TextAnswer(@Nullable String text, @Nullable String response) {
    this.text = Copies.text(text);
    this.response = response;
  }
}
