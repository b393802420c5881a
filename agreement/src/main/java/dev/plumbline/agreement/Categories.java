package dev.plumbline.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The distinct values in order, with their numbers where they all are numbers. */
final class Categories {
  private final List<Object> names;
  private final double @Nullable [] values;
  private final boolean declared;

  private Categories(List<Object> names, double @Nullable [] values, boolean declared) {
    this.names = names;
    this.values = values;
    this.declared = declared;
  }

  static Categories declared(List<?> labels) {
    List<Object> names = new ArrayList<>();
    for (Object label : labels) {
      names.add(normal(label));
    }
    if (new HashMap<>(index(names)).size() != names.size()) {
      throw new IllegalArgumentException("a category is declared twice in " + labels);
    }
    return of(names, true);
  }

  static Categories of(List<Object> names, boolean declared) {
    boolean numeric = !names.isEmpty() && names.stream().allMatch(Double.class::isInstance);
    double[] values = numeric ? names.stream().mapToDouble(name -> (Double) name).toArray() : null;
    return new Categories(List.copyOf(names), values, declared);
  }

  /** Order in which observed labels become categories: entry k is the label that gets code k. */
  static int[] order(List<Object> labels) {
    return IntStream.range(0, labels.size())
        .boxed()
        .sorted(Comparator.comparing(labels::get, comparator(labels)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Numbers become doubles, so that 1, 1L and 1.0 are one category. */
  static Object normal(Object label) {
    if (!(label instanceof Number number)) {
      return label;
    }
    double value = number.doubleValue() + 0.0;
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a value is " + number + "; leave a missing answer out instead");
    }
    return value;
  }

  static Map<Object, Integer> index(List<Object> names) {
    Map<Object, Integer> index = new HashMap<>();
    for (int k = 0; k < names.size(); k++) {
      index.putIfAbsent(names.get(k), k);
    }
    return index;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<Object> comparator(List<Object> labels) {
    boolean comparable =
        labels.stream().allMatch(Comparable.class::isInstance)
            && labels.stream().map(Object::getClass).distinct().count() <= 1;
    if (comparable) {
      return (a, b) -> ((Comparable) a).compareTo(b);
    }
    return Comparator.comparing(String::valueOf);
  }

  int size() {
    return names.size();
  }

  boolean declared() {
    return declared;
  }

  boolean numeric() {
    return values != null;
  }

  double value(int code) {
    if (values == null) {
      throw new IllegalStateException("category '" + names.get(code) + "' is not a number");
    }
    return values[code];
  }

  Object name(int code) {
    Object name = names.get(code);
    if (name instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53) {
      return d.longValue();
    }
    return name;
  }

  int codeOf(Object label) {
    Object normal = normal(label);
    if (values != null && normal instanceof Double d && ascending()) {
      return Math.max(-1, Arrays.binarySearch(values, d));
    }
    return names.indexOf(normal);
  }

  private boolean ascending() {
    for (int k = 1; values != null && k < values.length; k++) {
      if (values[k] <= values[k - 1]) {
        return false;
      }
    }
    return true;
  }
}
