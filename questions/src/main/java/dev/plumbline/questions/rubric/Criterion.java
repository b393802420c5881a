package dev.plumbline.questions.rubric;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Something a response can be good or bad at, which a justification cites.
 *
 * @param id {@code [A-Z]{2,5}-[0-9]{1,3}}, unique in the rubric and the task's own criteria
 */
public record Criterion(String id, String title, String description) {
  public Criterion(@Nullable String id, @Nullable String title, @Nullable String description) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.description = Copies.text(description);
  }
}
