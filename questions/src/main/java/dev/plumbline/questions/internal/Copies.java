package dev.plumbline.questions.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable copies for record constructors: what is absent becomes empty, order is kept. */
public final class Copies {
  private Copies() {}

  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Refuses null elements, which JSON can hold and no list of ours means. */
  public static <T> List<T> list(@Nullable List<T> list) {
    if (list == null) {
      return List.of();
    }
    for (var element : list) {
      if (element == null) {
        throw new IllegalArgumentException("a list must not hold null");
      }
    }
    return List.copyOf(list);
  }

  /** Keeps the order of the entries, unlike {@link Map#copyOf}. */
  public static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
    if (map == null) {
      return Map.of();
    }
    map.forEach(Copies::requirePresent);
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static void requirePresent(@Nullable Object key, @Nullable Object value) {
    if (key == null || value == null) {
      throw new IllegalArgumentException("an object must not hold null");
    }
  }
}
