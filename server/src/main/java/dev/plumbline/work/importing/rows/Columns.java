package dev.plumbline.work.importing.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a file as far as its first rows show them, and how people name columns. */
public final class Columns {
  private static final Pattern NUMBERED =
      Pattern.compile("(.*?)[_ .-]?(?:([0-9]{1,2})|(?<![a-z])([a-j])|(?<=_|\\.)([a-j]))");

  private final List<String> names;
  private final List<ObjectNode> rows;

  public Columns(List<ObjectNode> rows) {
    this.rows = List.copyOf(rows);
    var all = new LinkedHashSet<String>();
    rows.forEach(row -> addNames(all, "", row, 0));
    names = List.copyOf(all);
  }

  public List<String> names() {
    return names;
  }

  /** Objects give their members too, as {@code outer.inner}. */
  private static void addNames(
      LinkedHashSet<String> all, String prefix, ObjectNode row, int depth) {
    row.forEachEntry(
        (name, value) -> {
          all.add(prefix + name);
          if (value instanceof ObjectNode inner && depth < 2) {
            addNames(all, prefix + name + ".", inner, depth + 1);
          }
        });
  }

  /** Lower case, everything but letters and digits as one underscore. */
  static String plain(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }

  /** Whether every row has a list in this column, in JSON or as a CSV cell's text. */
  boolean holdsLists(String column) {
    return !rows.isEmpty()
        && rows.stream()
            .map(row -> Cells.cell(row, column))
            .allMatch(cell -> cell != null && Spoken.list(cell) != null);
  }

  /** Whether every row that has this column holds a short text in it: a label, a name, a number. */
  boolean holdsShortTexts(String column, int mostChars) {
    return rows.stream()
        .map(row -> Cells.cell(row, column))
        .map(Cells::text)
        .allMatch(text -> text == null || text.length() <= mostChars);
  }

  boolean holdsObjects(String column) {
    return rows.stream().map(row -> Cells.cell(row, column)).anyMatch(JsonNode.class::isInstance)
        && rows.stream()
            .map(row -> Cells.cell(row, column))
            .allMatch(cell -> cell == null || cell.isObject());
  }

  /**
   * Columns that differ only in a number or a letter at their end, such as {@code response_a} and
   * {@code response_b}: stem to columns in order, only where there are two or more.
   */
  SequencedMap<String, List<String>> families() {
    var families = new LinkedHashMap<String, TreeMap<String, String>>();
    for (var name : names) {
      var matcher = NUMBERED.matcher(plain(name));
      if (matcher.matches()) {
        families
            .computeIfAbsent(matcher.group(1), _ -> new TreeMap<>())
            .put(suffix(matcher.group(2), matcher.group(3), matcher.group(4)), name);
      }
    }
    var found = new LinkedHashMap<String, List<String>>();
    families.forEach(
        (stem, columns) -> {
          if (columns.size() > 1) {
            found.put(stem, List.copyOf(columns.values()));
          }
        });
    return found;
  }

  private static String suffix(@Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group.length() == 1 ? "0" + group : group;
      }
    }
    return "";
  }

  /** The first column with one of these plain names, names first. */
  Optional<String> named(Collection<String> wanted, Set<String> taken) {
    for (var plain : wanted) {
      for (var name : names) {
        if (!taken.contains(name) && plain(name).equals(plain)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
