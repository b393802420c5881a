package dev.plumbline.questions.inputs;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A text that counts as true.
 *
 * @param id unique in the task
 * @param source where it is from, for people: an address, a book and page
 */
public record Document(String id, String title, @Nullable String source, String text) {
  public Document(
      @Nullable String id, @Nullable String title, @Nullable String source, @Nullable String text) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.source = source;
    this.text = Copies.text(text);
  }
}
