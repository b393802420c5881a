package dev.plumbline.questions.rating;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for numbers on described scales.
 *
 * @param on id of a responses input; null = the whole task is rated
 * @param scale ordinal when absent
 * @param from lowest point
 * @param to highest point; 2 to 101 points
 */
public record RatingQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    @Nullable String on,
    RatingScale scale,
    int from,
    int to,
    List<RatingDimension> dimensions)
    implements Question {
  public RatingQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable String on,
      @Nullable RatingScale scale,
      int from,
      int to,
      @Nullable List<RatingDimension> dimensions) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.on = on;
    this.scale = scale == null ? RatingScale.ORDINAL : scale;
    this.from = from;
    this.to = to;
    this.dimensions = Copies.list(dimensions);
  }

  List<String> dimensionIds() {
    return dimensions.stream().map(RatingDimension::id).toList();
  }

  /** The points as text, lowest first. */
  List<String> points() {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  boolean inRange(int point) {
    return from <= point && point <= to;
  }
}
