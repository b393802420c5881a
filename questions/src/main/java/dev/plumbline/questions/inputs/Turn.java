package dev.plumbline.questions.inputs;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to a conversation.
 *
 * @param role who spoke; null only in what was read and not yet checked
 */
public record Turn(@Nullable TurnRole role, String text) {
  public Turn(@Nullable TurnRole role, @Nullable String text) {
    this.role = role;
    this.text = Copies.text(text);
  }
}
