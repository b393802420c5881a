package dev.plumbline.questions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done with the flat facts of answers, whatever their kind. */
public final class Parts {
  private Parts() {}

  /** One fact that differs; null where an answer does not have it. */
  public record Change(String path, @Nullable Object before, @Nullable Object after) {}

  /** Every fact that differs between two answers to one question, in reading order. */
  public static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
    var paths = new LinkedHashSet<>(before.keySet());
    paths.addAll(after.keySet());
    var changes = new ArrayList<Change>();
    for (var path : paths) {
      if (!Objects.equals(before.get(path), after.get(path))) {
        changes.add(new Change(path, before.get(path), after.get(path)));
      }
    }
    return List.copyOf(changes);
  }

  /** Whether a path is meant by a pattern, in which {@code *} stands for any one segment. */
  public static boolean matches(String pattern, String path) {
    var wanted = pattern.split("\\.", -1);
    var given = path.split("\\.", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}
