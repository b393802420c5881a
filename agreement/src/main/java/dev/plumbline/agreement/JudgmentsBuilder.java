package dev.plumbline.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects judgments with labels of any type that has {@code equals} and {@code hashCode}. Values
 * that are all numbers are numeric; anything else is a label. Not safe for use by several threads.
 */
public final class JudgmentsBuilder {
  private final Map<Object, Integer> items = new LinkedHashMap<>();
  private final Map<Object, Integer> raters = new LinkedHashMap<>();
  private final Map<Object, Integer> labels = new LinkedHashMap<>();
  private final Map<Object, Double> weights = new HashMap<>();
  private final Map<Object, Object> clusters = new HashMap<>();
  private int[] item = new int[1024];
  private int[] rater = new int[1024];
  private int[] label = new int[1024];
  private int size;
  private Repeats repeats = Repeats.REFUSE;
  private @Nullable Categories declared;

  JudgmentsBuilder() {}

  /** Declares the categories in their order; other values are then refused. */
  public JudgmentsBuilder categories(List<?> inOrder) {
    declared = Categories.declared(inOrder);
    return this;
  }

  /** What a second judgment of an item by one rater means; {@link Repeats#REFUSE} by default. */
  public JudgmentsBuilder repeats(Repeats policy) {
    repeats = policy;
    return this;
  }

  /**
   * Adds a judgment. A missing answer is simply not added.
   *
   * @throws IllegalArgumentException for NaN, infinity, or a value that is not declared
   */
  public JudgmentsBuilder add(Object itemId, Object raterId, Object value) {
    Object normal = Categories.normal(value);
    if (declared != null && declared.codeOf(normal) < 0) {
      throw new IllegalArgumentException(
          "value '%s' is not among the declared categories".formatted(value));
    }
    if (size == item.length) {
      grow();
    }
    item[size] = indexOf(items, itemId);
    rater[size] = indexOf(raters, raterId);
    label[size] = indexOf(labels, normal);
    size++;
    return this;
  }

  /** Sampling weight of an item, positive and finite. */
  public JudgmentsBuilder weight(Object itemId, double weight) {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight " + weight + " of item '" + itemId + "'");
    }
    weights.put(itemId, weight);
    return this;
  }

  /** Puts an item into a cluster; the bootstrap then draws whole clusters. */
  public JudgmentsBuilder cluster(Object itemId, Object cluster) {
    clusters.put(itemId, cluster);
    return this;
  }

  /** Judgments added so far. */
  public int size() {
    return size;
  }

  /**
   * Groups what was added by item.
   *
   * @throws RepeatedJudgment when a rater judged an item twice and repeats are refused
   */
  public Judgments build() {
    List<Object> observed = List.copyOf(labels.keySet());
    int[] code = new int[observed.size()];
    Categories categories = declared == null ? sorted(observed, code) : declared(observed, code);
    Labels itemNames = new Labels.Objects(List.copyOf(items.keySet()));
    Labels raterNames = new Labels.Objects(List.copyOf(raters.keySet()));
    Columns columns =
        Columns.group(
                Arrays.copyOf(item, size),
                rater,
                j -> code[label[j]],
                itemNames.size(),
                raterNames.size(),
                categories.size())
            .resolve(repeats, itemNames, raterNames);
    return new Judgments(itemNames, raterNames, categories, columns, itemWeights(), itemClusters());
  }

  private static Categories sorted(List<Object> observed, int[] code) {
    int[] order = Categories.order(observed);
    List<Object> names = new ArrayList<>();
    for (int k = 0; k < order.length; k++) {
      code[order[k]] = k;
      names.add(observed.get(order[k]));
    }
    return Categories.of(names, false);
  }

  private Categories declared(List<Object> observed, int[] code) {
    Categories categories = java.util.Objects.requireNonNull(declared);
    for (int k = 0; k < code.length; k++) {
      code[k] = categories.codeOf(observed.get(k));
    }
    return categories;
  }

  private double @Nullable [] itemWeights() {
    if (weights.isEmpty()) {
      return null;
    }
    return items.keySet().stream().mapToDouble(id -> weights.getOrDefault(id, 1.0)).toArray();
  }

  private int @Nullable [] itemClusters() {
    if (clusters.isEmpty()) {
      return null;
    }
    Map<Object, Integer> index = new HashMap<>();
    Map<Object, Integer> alone = new HashMap<>();
    int[] cluster = new int[items.size()];
    int at = 0;
    for (Object id : items.keySet()) {
      Object name = clusters.get(id);
      Map<Object, Integer> group = name == null ? alone : index;
      int fresh = index.size() + alone.size();
      cluster[at++] = group.computeIfAbsent(name == null ? id : name, key -> fresh);
    }
    return cluster;
  }

  private static int indexOf(Map<Object, Integer> index, Object name) {
    Integer known = index.putIfAbsent(name, index.size());
    return known == null ? index.size() - 1 : known;
  }

  private void grow() {
    int capacity = Math.multiplyExact(size, 2);
    item = Arrays.copyOf(item, capacity);
    rater = Arrays.copyOf(rater, capacity);
    label = Arrays.copyOf(label, capacity);
  }
}
