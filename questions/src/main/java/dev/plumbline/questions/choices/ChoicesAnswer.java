package dev.plumbline.questions.choices;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels chosen.
 *
 * @param chosen ids of labels by response id, or {@code task}. An empty list says "none of them"
 *     outright; so does an absent unit, unless the question is required.
 */
public record ChoicesAnswer(Map<String, List<String>> chosen) implements Answer {
  public ChoicesAnswer(@Nullable Map<String, List<String>> chosen) {
    var copied = new LinkedHashMap<String, List<String>>();
    Copies.map(chosen).forEach((unit, labels) -> copied.put(unit, Copies.list(labels)));
    this.chosen = Copies.map(copied);
  }
}
