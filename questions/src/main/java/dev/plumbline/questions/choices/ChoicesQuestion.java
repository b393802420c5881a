package dev.plumbline.questions.choices;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for any of several labels.
 *
 * @param on id of a responses input, each of whose responses gets labels; null = the whole task
 * @param min fewest labels of each, null = none needed
 * @param max most labels of each, null = all
 */
public record ChoicesQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    @Nullable String on,
    List<ChoicesLabel> labels,
    @Nullable Integer min,
    @Nullable Integer max)
    implements Question {
  public ChoicesQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable String on,
      @Nullable List<ChoicesLabel> labels,
      @Nullable Integer min,
      @Nullable Integer max) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.on = on;
    this.labels = Copies.list(labels);
    this.min = min;
    this.max = max;
  }

  List<String> labelIds() {
    return labels.stream().map(ChoicesLabel::id).toList();
  }

  int fewest() {
    return min == null ? 0 : min;
  }

  int most() {
    return max == null ? labels.size() : max;
  }
}
