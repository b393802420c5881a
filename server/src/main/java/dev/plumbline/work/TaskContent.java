package dev.plumbline.work;

import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Criterion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a task shows, as it is stored. It has no place for models or metadata.
 *
 * @param values by input id
 * @param criteria that this task adds to the rubric
 */
public record TaskContent(Map<String, Value> values, List<Criterion> criteria) {
  public TaskContent(@Nullable Map<String, Value> values, @Nullable List<Criterion> criteria) {
    this.values = values == null ? Map.of() : values;
    this.criteria = criteria == null ? List.of() : List.copyOf(criteria);
  }

  /** In the order of one assignment: the same seed gives the same order. */
  public TaskContent shown(int seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var shown = new LinkedHashMap<String, Value>();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> shown.put(entry.getKey(), entry.getValue().shuffled(random)));
    return new TaskContent(shown, criteria);
  }

  /** Input id to ids in the order shown, where an order means something. */
  public Map<String, List<String>> order() {
    var order = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (input, value) -> {
          if (!value.order().isEmpty()) {
            order.put(input, value.order());
          }
        });
    return order;
  }
}
