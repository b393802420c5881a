package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.ranking.Comparisons.Outcome;
import dev.plumbline.agreement.ranking.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of two contestants, a row each.
 *
 * @param judged what was read
 * @param tasks for which task, as many; empty when the table does not say
 * @param raters whether the table says who compared
 */
public record ComparisonTable(List<Judged> judged, List<String> tasks, boolean raters) {
  private static final Set<String> LEFTS = Set.of("left", "model_a", "a", "first", "player1");
  private static final Set<String> RIGHTS = Set.of("right", "model_b", "b", "second", "player2");
  private static final Set<String> WINNERS = Set.of("winner", "outcome", "result", "preference");
  private static final Set<String> TIES =
      Set.of("tie", "draw", "equal", "both", "neither", "same", "0.5");

  /**
   * What the columns are called; what is null is guessed.
   *
   * @param left column of the contestant on the left
   * @param right column of the contestant on the right
   * @param winner column of the outcome
   * @param rater column of who compared, which may be missing
   * @param item column of the task, which may be missing
   */
  public record Format(
      @Nullable String left,
      @Nullable String right,
      @Nullable String winner,
      @Nullable String rater,
      @Nullable String item) {}

  /**
   * Reads the columns left, right and winner, and the rater's if there is one. A winner is the word
   * left or right (or a, b, model_a, model_b, 1, 2), the contestant's own name, or a tie. Rows
   * without a winner are skipped.
   *
   * @throws BadRow for the first row that cannot be read, naming line and column
   */
  public static ComparisonTable read(InputStream in, Format format) throws IOException, BadRow {
    Rows rows = JudgmentTable.rows(in);
    int l = column(rows.header(), format.left, LEFTS, "left");
    int r = column(rows.header(), format.right, RIGHTS, "right");
    int w = column(rows.header(), format.winner, WINNERS, "winner");
    int by = ColumnGuess.rater(rows.header(), format.rater);
    int task = ColumnGuess.item(rows.header(), format.item);
    List<Judged> judged = new ArrayList<>();
    List<String> tasks = new ArrayList<>();
    while (rows.next()) {
      String outcome = rows.text(w);
      if (outcome.isEmpty()) {
        continue;
      }
      String one = named(rows, l);
      String other = named(rows, r);
      if (one.equals(other)) {
        throw new BadRow(
            rows.line(), rows.header().get(r), "'" + one + "' is compared with itself");
      }
      String rater = by < 0 ? "" : named(rows, by);
      if (task >= 0) {
        tasks.add(named(rows, task));
      }
      judged.add(new Judged(rater, one, other, outcome(rows, w, outcome, one, other)));
    }
    return new ComparisonTable(judged, tasks, by >= 0);
  }

  public ComparisonTable {
    judged = List.copyOf(judged);
    tasks = List.copyOf(tasks);
  }

  /** A text that must not be empty. */
  static String named(Rows rows, int column) throws BadRow {
    String name = rows.text(column);
    if (name.isEmpty()) {
      throw new BadRow(rows.line(), rows.header().get(column), "is empty");
    }
    return name;
  }

  private static Outcome outcome(Rows rows, int column, String text, String left, String right)
      throws BadRow {
    if (text.equals(left)) {
      return Outcome.LEFT;
    }
    if (text.equals(right)) {
      return Outcome.RIGHT;
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (Set.of("left", "a", "model_a", "1", "first").contains(word)) {
      return Outcome.LEFT;
    }
    if (Set.of("right", "b", "model_b", "2", "second").contains(word)) {
      return Outcome.RIGHT;
    }
    if (TIES.contains(word) || word.matches("tied?([^a-z].*)?")) {
      return Outcome.TIE;
    }
    throw new BadRow(
        rows.line(),
        rows.header().get(column),
        "'%s' is neither left, right, tie, '%s' nor '%s'".formatted(text, left, right));
  }

  private static int column(
      List<String> header, @Nullable String name, Set<String> usual, String what) throws BadRow {
    for (int c = 0; c < header.size(); c++) {
      String column = header.get(c);
      boolean found =
          name == null ? usual.contains(column.toLowerCase(Locale.ROOT)) : name.equals(column);
      if (found) {
        return c;
      }
    }
    throw new BadRow(
        1,
        null,
        "which column is %s? Name it with --%s; there are %s"
            .formatted(what, what, String.join(", ", header)));
  }
}
