package dev.plumbline.questions.rubric;

import java.util.List;

/**
 * One side of quality.
 *
 * @param id the title in lower case with hyphens, as a rating's dimension has it
 * @param description Markdown, may be empty
 */
public record RubricDimension(
    String id,
    String title,
    String description,
    List<RubricPoint> points,
    List<Criterion> criteria) {
  public RubricDimension {
    points = List.copyOf(points);
    criteria = List.copyOf(criteria);
  }
}
