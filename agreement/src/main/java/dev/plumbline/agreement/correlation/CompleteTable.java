package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that every rater judged, as a table of codes: a row per item, a column per rater, of
 * repeated judgments the last.
 */
@SuppressWarnings("ArrayRecordComponent")
record CompleteTable(Judgments judgments, int[][] codes, int[] items) {

  static CompleteTable of(Judgments judgments) {
    List<int[]> rows = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i < judgments.items(); i++) {
      int[] row = row(judgments, i);
      if (row.length > 0) {
        rows.add(row);
        items.add(i);
      }
    }
    return new CompleteTable(
        judgments, rows.toArray(int[][]::new), items.stream().mapToInt(i -> i).toArray());
  }

  private static int[] row(Judgments judgments, int item) {
    if (judgments.overlap(item) < judgments.raters()) {
      return new int[0];
    }
    int[] row = new int[judgments.raters()];
    boolean[] seen = new boolean[row.length];
    int missing = row.length;
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      int rater = judgments.rater(p);
      missing -= seen[rater] ? 0 : 1;
      seen[rater] = true;
      row[rater] = judgments.code(p);
    }
    return missing == 0 ? row : new int[0];
  }

  int size() {
    return codes.length;
  }

  int raters() {
    return judgments.raters();
  }

  /** Judged items that some rater left out. */
  int dropped() {
    int judged = 0;
    for (int i = 0; i < judgments.items(); i++) {
      judged += judgments.overlap(i) > 0 ? 1 : 0;
    }
    return judged - size();
  }

  /** Codes by rater, then by row. */
  int[][] columns() {
    int[][] columns = new int[raters()][size()];
    for (int r = 0; r < columns.length; r++) {
      for (int i = 0; i < size(); i++) {
        columns[r][i] = codes[i][r];
      }
    }
    return columns;
  }

  double value(int row, int rater) {
    return judgments.value(codes[row][rater]);
  }

  /** Why nothing can be said, apart from what the values are. */
  @Nullable Undefined obstacle() {
    if (judgments.size() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (raters() < 2) {
      return Undefined.ONE_RATER;
    }
    if (size() == 0) {
      return Undefined.NO_COMPLETE_ITEM;
    }
    return size() < 2 ? Undefined.TOO_FEW_ITEMS : null;
  }

  Sample sample() {
    long[] counts = new long[judgments.categories()];
    for (int[] row : codes) {
      for (int code : row) {
        counts[code]++;
      }
    }
    long pairs = (long) size() * raters() * (raters() - 1) / 2;
    return Sample.of(judgments, size(), raters(), pairs, counts);
  }

  /** For people, how many items entered. */
  String kept() {
    return "%d complete items, %d dropped".formatted(size(), dropped());
  }
}
