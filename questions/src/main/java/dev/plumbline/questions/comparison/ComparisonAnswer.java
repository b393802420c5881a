package dev.plumbline.questions.comparison;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Which response is better and by how much.
 *
 * @param better id of the response; null exactly when the degree's strength is 0
 * @param degree id of the degree; blank while open
 */
public record ComparisonAnswer(@Nullable String better, String degree) implements Answer {
  public ComparisonAnswer(@Nullable String better, @Nullable String degree) {
    this.better = better;
    this.degree = Copies.text(degree);
  }
}
