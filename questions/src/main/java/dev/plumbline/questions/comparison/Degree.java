package dev.plumbline.questions.comparison;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * By how much one response is better.
 *
 * @param strength larger is stronger; 0 = no preference, such as a tie or both bad
 */
public record Degree(String id, String title, int strength) {
  public Degree(@Nullable String id, @Nullable String title, int strength) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.strength = strength;
  }
}
