package dev.plumbline.questions.text;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.TextFormat;
import dev.plumbline.questions.internal.Copies;
import dev.plumbline.questions.internal.Lengths;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a text.
 *
 * @param on id of a responses input, one of whose responses the text corrects; null = a new text
 * @param format plain when absent
 * @param minWords words as {@link dev.plumbline.questions.Words} counts them
 * @param multiline whether it is longer than a line
 */
public record TextQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    @Nullable String on,
    TextFormat format,
    @Nullable Integer minWords,
    @Nullable Integer maxWords,
    boolean multiline)
    implements Question {
  public TextQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable String on,
      @Nullable TextFormat format,
      @Nullable Integer minWords,
      @Nullable Integer maxWords,
      boolean multiline) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.on = on;
    this.format = format == null ? TextFormat.PLAIN : format;
    this.minWords = minWords;
    this.maxWords = maxWords;
    this.multiline = multiline;
  }

  Lengths lengths() {
    return new Lengths(minWords, maxWords);
  }
}
