package dev.plumbline.agreement.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold item, rater and value.
 *
 * @param wide whether every rater has a column
 * @param item column of the item, −1 when rows have no id or that is still to be seen
 * @param rater column of the rater in a long table, else −1
 * @param value column of the value in a long table, else −1
 * @param byElimination whether one of the three is what the other two left over
 */
record ColumnGuess(boolean wide, int item, int rater, int value, boolean byElimination) {
  /** What stands for an item, the surest first: a bare id may be that of the row. */
  private static final List<Set<String>> ITEMS =
      List.of(
          Set.of(
              "item",
              "task",
              "unit",
              "subject",
              "target",
              "question",
              "case",
              "object",
              "sample",
              "instance",
              "example",
              "patient"),
          Set.of("document", "doc", "sentence", "text", "prompt"),
          Set.of("id"));

  private static final List<Set<String>> RATERS =
      List.of(
          Set.of(
              "rater",
              "worker",
              "annotator",
              "coder",
              "judge",
              "user",
              "labeler",
              "labeller",
              "reviewer",
              "observer",
              "assessor",
              "trainer",
              "evaluator"));
  private static final List<Set<String>> VALUES =
      List.of(
          Set.of(
              "value",
              "label",
              "rating",
              "answer",
              "score",
              "judgment",
              "judgement",
              "response",
              "category",
              "code",
              "annotation",
              "grade",
              "choice",
              "vote"));

  /** Headers of a wide table's first column that name no rater; the empty one is an index's. */
  private static final Pattern ROW_IDS =
      Pattern.compile(
          "|#|row|index|key|n[or]\\.?|number|unnamed: 0|.*[ _.-]id", Pattern.CASE_INSENSITIVE);

  static ColumnGuess of(List<String> header, TableFormat format) throws BadRow {
    int item = named(header, format.item(), ITEMS);
    int rater = named(header, format.rater(), RATERS);
    int value = named(header, format.value(), VALUES);
    boolean wide = format.wide() != null ? format.wide() : rater < 0 && value < 0;
    if (wide) {
      boolean ids = item < 0 && ROW_IDS.matcher(header.getFirst().strip()).matches();
      refuseRepeated(header, header);
      return new ColumnGuess(true, ids ? 0 : item, -1, -1, false);
    }
    boolean eliminated = item < 0 || rater < 0 || value < 0;
    if (header.size() == 3) {
      // Two known columns leave one for the third.
      item = item < 0 && rater >= 0 && value >= 0 ? 3 - rater - value : item;
      rater = rater < 0 && item >= 0 && value >= 0 ? 3 - item - value : rater;
      value = value < 0 && item >= 0 && rater >= 0 ? 3 - item - rater : value;
    }
    require(item, "item", header);
    require(rater, "rater", header);
    require(value, "value", header);
    if (item == rater || item == value || rater == value) {
      throw new BadRow(1, null, "item, rater and value must be three columns");
    }
    refuseRepeated(header, List.of(header.get(item), header.get(rater), header.get(value)));
    return new ColumnGuess(false, item, rater, value, eliminated);
  }

  private static void refuseRepeated(List<String> header, List<String> used) throws BadRow {
    for (String name : used) {
      if (!name.isEmpty() && header.indexOf(name) < header.lastIndexOf(name)) {
        throw new BadRow(1, name, "there are two columns of this name");
      }
    }
  }

  static int item(List<String> header) throws BadRow {
    return named(header, null, ITEMS);
  }

  static int rater(List<String> header, @Nullable String name) throws BadRow {
    return named(header, name, RATERS);
  }

  static int item(List<String> header, @Nullable String name) throws BadRow {
    return named(header, name, ITEMS);
  }

  static int value(List<String> header) throws BadRow {
    return named(header, null, VALUES);
  }

  private static void require(int column, String what, List<String> header) throws BadRow {
    if (column < 0) {
      throw new BadRow(
          1,
          null,
          "which column is the %s? Name it with --%s; there are %s"
              .formatted(what, what, String.join(", ", header)));
    }
  }

  private static int named(List<String> header, @Nullable String name, List<Set<String>> usual)
      throws BadRow {
    if (name != null) {
      int at = header.indexOf(name);
      if (at < 0) {
        throw new BadRow(
            1, null, "no column '%s'; there are %s".formatted(name, String.join(", ", header)));
      }
      return at;
    }
    for (Set<String> names : usual) {
      int at = named(header, names);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int named(List<String> header, Set<String> names) {
    for (int c = 0; c < header.size(); c++) {
      if (names.contains(header.get(c).toLowerCase(Locale.ROOT))) {
        return c;
      }
    }
    for (int c = 0; c < header.size(); c++) {
      if (names.contains(withoutId(header.get(c)))) {
        return c;
      }
    }
    return -1;
  }

  private static String withoutId(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _.-]?id$", "");
  }

  /** Whether a wide table's column is about the item, and so no rater's. */
  static boolean aboutItem(String name) {
    return ITEMS.stream()
        .anyMatch(
            names ->
                names.contains(name.toLowerCase(Locale.ROOT)) || names.contains(withoutId(name)));
  }
}
