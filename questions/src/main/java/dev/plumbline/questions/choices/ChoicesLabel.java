package dev.plumbline.questions.choices;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A label that can be chosen with others.
 *
 * @param parent id of the label above it, in a hierarchy
 */
public record ChoicesLabel(
    String id, String title, @Nullable String help, @Nullable String parent) {
  public ChoicesLabel(
      @Nullable String id, @Nullable String title, @Nullable String help, @Nullable String parent) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.parent = parent;
  }
}
