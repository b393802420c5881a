package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.TextFormat;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Responses of models, shown blind and in shuffled order.
 *
 * @param min fewest responses of a task, 1 or more
 * @param max most responses of a task, at most 10
 * @param format plain when absent
 */
public record ResponsesInput(
    String id,
    String title,
    @Nullable String help,
    boolean optional,
    int min,
    int max,
    TextFormat format)
    implements Input {
  public ResponsesInput(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean optional,
      int min,
      int max,
      @Nullable TextFormat format) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.optional = optional;
    this.min = min;
    this.max = max;
    this.format = format == null ? TextFormat.PLAIN : format;
  }
}
