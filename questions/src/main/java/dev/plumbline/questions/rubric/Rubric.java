package dev.plumbline.questions.rubric;

import java.util.List;

/** What good means in a project: {@link Rubrics#parse} reads it from Markdown. */
public record Rubric(List<RubricDimension> dimensions) {
  public Rubric {
    dimensions = List.copyOf(dimensions);
  }

  public static Rubric empty() {
    return new Rubric(List.of());
  }

  /** All criteria, in the order of the text. */
  public List<Criterion> criteria() {
    return dimensions.stream().flatMap(dimension -> dimension.criteria().stream()).toList();
  }
}
