package dev.plumbline.questions.internal;

import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ResponsesInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the kinds that ask about responses have in common. */
public final class Asking {
  private Asking() {}

  /** The responses input that a question is about; a flaw at {@code on} when it is none. */
  public static Optional<ResponsesInput> responses(
      Flaws flaws, @Nullable String on, Template template) {
    var input = on == null ? null : template.input(on).orElse(null);
    if (!(input instanceof ResponsesInput responses)) {
      flaws.add("on", "This must be the id of an input of responses.");
      return Optional.empty();
    }
    flaws.require(
        !responses.optional(), "on", "A question cannot be about an input that may be left out.");
    return Optional.of(responses);
  }
}
