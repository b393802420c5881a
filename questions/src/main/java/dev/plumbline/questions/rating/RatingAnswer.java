package dev.plumbline.questions.rating;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points given.
 *
 * @param ratings by response id, or {@code task}; within it by dimension id
 */
public record RatingAnswer(Map<String, Map<String, Integer>> ratings) implements Answer {
  public RatingAnswer(@Nullable Map<String, Map<String, Integer>> ratings) {
    var copied = new LinkedHashMap<String, Map<String, Integer>>();
    Copies.map(ratings).forEach((unit, points) -> copied.put(unit, Copies.map(points)));
    this.ratings = Copies.map(copied);
  }
}
