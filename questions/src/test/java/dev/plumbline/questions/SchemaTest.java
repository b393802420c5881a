package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.rating.RatingAnswer;
import dev.plumbline.questions.rating.RatingScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema of an answer is narrowed to the task: what other tasks have does not fit. */
class SchemaTest {
  private final Question question = Examples.rating("rate", null, RatingScale.ORDINAL, 1, 5);
  private final Map<String, Object> schema =
      QuestionTypes.of(question).schema(question, Examples.sheet(question, 1));

  @Test
  void unitsPointsAndDimensionsAreThoseOfTheTask() {
    assertThat(flaws(Map.of("task", Map.of("accuracy", 1, "clarity", 5)))).isEmpty();
    assertThat(flaws(Map.of("task", Map.of("accuracy", 0, "clarity", 6)))).hasSize(2);
    assertThat(flaws(Map.of("task", Map.of("accuracy", 1)))).hasSize(1);
    assertThat(flaws(Map.of("other", Map.of("accuracy", 1, "clarity", 5)))).hasSize(2);
    assertThat(flaws(Map.of("task", Map.of("accuracy", 1, "clarity", 5, "taste", 1)))).hasSize(1);
  }

  private List<String> flaws(Map<String, Map<String, Integer>> ratings) {
    return SchemaCheck.flaws(schema, Json.of("rating", new RatingAnswer(ratings)));
  }
}
