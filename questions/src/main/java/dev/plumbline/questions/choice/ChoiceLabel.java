package dev.plumbline.questions.choice;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/** A label that can be chosen. */
public record ChoiceLabel(String id, String title, @Nullable String help) {
  public ChoiceLabel(@Nullable String id, @Nullable String title, @Nullable String help) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
  }
}
