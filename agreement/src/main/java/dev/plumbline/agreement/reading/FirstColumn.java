package dev.plumbline.agreement.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first column of a wide table whose header does not say whether it holds ids or a rater's
 * values. That shows only when all rows are read: its texts are kept apart from the labels so long.
 */
final class FirstColumn {
  /** Ids start far beyond all answers: they are this many times as large. */
  private static final double FAR = 10;

  /** A count of rows goes well beyond the answers. */
  private static final double BEYOND = 2;

  private final ByteLabels texts = new ByteLabels();
  private int[] textOf = new int[64];
  private int rows;

  /** Takes the next row's text, which may be empty. */
  void add(Rows table) throws BadRow {
    if (rows == textOf.length) {
      textOf = Arrays.copyOf(textOf, rows * 2);
    }
    int from = table.from(0);
    int to = table.to(0);
    if (from == to) {
      textOf[rows++] = -1;
      return;
    }
    int before = texts.size();
    int at = texts.indexOf(table.buffer(), from, to, table.line());
    if (at == before) {
      Rows.decode(table, from, to, table.header().getFirst());
    }
    textOf[rows++] = at;
  }

  int rows() {
    return rows;
  }

  /** Index of a row's text, −1 when empty. */
  int text(int row) {
    return textOf[row];
  }

  /** Line on which a text occurred first. */
  int line(int text) {
    return texts.firstLine(text);
  }

  List<String> texts() {
    return texts.names();
  }

  /**
   * Whether every row has its own text and none could be an answer: no label that the other columns
   * use; among numbers, only a count of the rows or numbers far beyond all answers.
   */
  boolean ids(List<String> answers) {
    if (rows < 2 || texts.size() < rows || answers.isEmpty()) {
      return false;
    }
    List<String> own = texts();
    double[] ids = numbers(own);
    double[] values = numbers(answers);
    if (ids == null || values == null) {
      return new HashSet<>(answers).stream().noneMatch(new HashSet<>(own)::contains);
    }
    double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return counts(ids) && ids[rows - 1] >= BEYOND * most
        || Arrays.stream(ids).allMatch(id -> id == Math.rint(id) && id >= FAR * most);
  }

  /** From 0 or 1 in steps of one. */
  private static boolean counts(double[] ids) {
    boolean steps = ids[0] == 0 || ids[0] == 1;
    for (int i = 1; i < ids.length; i++) {
      steps &= ids[i] == ids[i - 1] + 1;
    }
    return steps;
  }

  private static double @Nullable [] numbers(List<String> texts) {
    List<Double> numbers = new ArrayList<>();
    for (String text : texts) {
      Double number = JudgmentCollector.number(text);
      if (number == null) {
        return null;
      }
      numbers.add(number);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
