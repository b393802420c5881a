package dev.plumbline.questions.choice;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for one of several labels. */
public record ChoiceQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    List<ChoiceLabel> labels)
    implements Question {
  public ChoiceQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable List<ChoiceLabel> labels) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.labels = Copies.list(labels);
  }

  List<String> labelIds() {
    return labels.stream().map(ChoiceLabel::id).toList();
  }
}
