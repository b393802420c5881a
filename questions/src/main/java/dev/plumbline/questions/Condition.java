package dev.plumbline.questions;

import dev.plumbline.questions.internal.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question is shown only when an earlier answer says one of these values.
 *
 * @param question id of an earlier question
 * @param part a path of that answer's parts; {@code *} stands for any one segment, so {@code
 *     ratings.*.harmlessness} looks at every response
 * @param anyOf the part's values, as text, that show the question
 */
public record Condition(String question, String part, List<String> anyOf) {
  public Condition(@Nullable String question, @Nullable String part, @Nullable List<String> anyOf) {
    this.question = Copies.text(question);
    this.part = Copies.text(part);
    this.anyOf = Copies.list(anyOf);
  }
}
