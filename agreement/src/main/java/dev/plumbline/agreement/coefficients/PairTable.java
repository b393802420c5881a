package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import java.util.Arrays;

/**
 * The cross table of two raters over the items that both judged: the exact table a pair's
 * coefficients come from.
 *
 * @param counts items by code of the first rater (row) and of the second (column), in categories
 */
@SuppressWarnings("ArrayRecordComponent")
public record PairTable(long[][] counts) {

  /**
   * Counts the items that both raters judged, each once whatever its weight; of repeated judgments
   * the last one.
   */
  public static PairTable of(Judgments judgments, int first, int second) {
    if (first == second) {
      throw new IllegalArgumentException("a pair needs two raters");
    }
    long[][] counts = new long[judgments.categories()][judgments.categories()];
    for (int i = 0; i < judgments.items(); i++) {
      int k = judgments.codeBy(first, i);
      int l = k < 0 ? -1 : judgments.codeBy(second, i);
      if (l >= 0) {
        counts[k][l]++;
      }
    }
    return new PairTable(counts);
  }

  /** Items that both judged. */
  public long items() {
    long n = 0;
    for (long[] row : counts) {
      for (long count : row) {
        n += count;
      }
    }
    return n;
  }

  /** Items on which both gave the same category. */
  public long alike() {
    long alike = 0;
    for (int k = 0; k < counts.length; k++) {
      alike += counts[k][k];
    }
    return alike;
  }

  /** Use of each category by the first rater. */
  public long[] rows() {
    long[] rows = new long[counts.length];
    for (int k = 0; k < rows.length; k++) {
      for (long count : counts[k]) {
        rows[k] += count;
      }
    }
    return rows;
  }

  /** Use of each category by the second rater. */
  public long[] columns() {
    long[] columns = new long[counts.length];
    for (long[] row : counts) {
      for (int l = 0; l < columns.length; l++) {
        columns[l] += row[l];
      }
    }
    return columns;
  }

  /** The categories that at least one of the two used, as codes in order. */
  int[] used() {
    long[] rows = rows();
    long[] columns = columns();
    int[] used = new int[rows.length];
    int n = 0;
    for (int k = 0; k < rows.length; k++) {
      if (rows[k] + columns[k] > 0) {
        used[n++] = k;
      }
    }
    return n == used.length ? used : Arrays.copyOf(used, n);
  }

  Sample sample(Judgments judgments) {
    long[] use = rows();
    long[] columns = columns();
    for (int k = 0; k < use.length; k++) {
      use[k] += columns[k];
    }
    long items = items();
    return Sample.of(judgments, (int) items, items == 0 ? 0 : 2, items, use);
  }
}
