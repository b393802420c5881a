package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/** A conversation up to the turn that is judged. */
public record ConversationInput(String id, String title, @Nullable String help, boolean optional)
    implements Input {
  public ConversationInput(
      @Nullable String id, @Nullable String title, @Nullable String help, boolean optional) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.optional = optional;
  }
}
