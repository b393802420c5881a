package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.TextFormat;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A text to show, such as a prompt.
 *
 * @param format plain when absent
 * @param language the programming language of code, for its colours
 */
public record TextInput(
    String id,
    String title,
    @Nullable String help,
    boolean optional,
    TextFormat format,
    @Nullable String language)
    implements Input {
  public TextInput(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean optional,
      @Nullable TextFormat format,
      @Nullable String language) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.optional = optional;
    this.format = format == null ? TextFormat.PLAIN : format;
    this.language = language;
  }
}
