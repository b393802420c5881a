package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.resampling.Spread;
import java.util.stream.IntStream;

/**
 * How often each category was given to an item, with equal items merged: every coefficient over
 * items is a function of these counts, and there are far fewer distinct ones than items (56 for
 * five judgments in four categories). Items without judgments do not occur.
 *
 * <p>Pattern {@code p} holds the categories {@code code(e)} with {@code count(e)} judgments each,
 * for {@code start(p) ≤ e < start(p + 1)}.
 */
final class ItemCounts {
  private final Judgments judgments;
  private final int[] starts;
  private final int[] codes;
  private final int[] counts;
  private final int[] totals;
  private final long[] items;
  private final double[] weights;
  private final int[] patternOf;

  ItemCounts(
      Judgments judgments,
      int[] starts,
      int[] codes,
      int[] counts,
      long[] items,
      double[] weights,
      int[] patternOf) {
    this.judgments = judgments;
    this.starts = starts;
    this.codes = codes;
    this.counts = counts;
    this.items = items;
    this.weights = weights;
    this.patternOf = patternOf;
    this.totals = new int[items.length];
    for (int p = 0; p < items.length; p++) {
      for (int e = starts[p]; e < starts[p + 1]; e++) {
        totals[p] += counts[e];
      }
    }
  }

  static ItemCounts of(Judgments judgments) {
    return ItemCounting.count(judgments);
  }

  Judgments judgments() {
    return judgments;
  }

  int patterns() {
    return items.length;
  }

  int start(int pattern) {
    return starts[pattern];
  }

  int code(int entry) {
    return codes[entry];
  }

  int count(int entry) {
    return counts[entry];
  }

  /** Judgments of an item with this pattern. */
  int total(int pattern) {
    return totals[pattern];
  }

  /** Items with this pattern. */
  long items(int pattern) {
    return items[pattern];
  }

  /** Weight of one item with this pattern. */
  double weight(int pattern) {
    return weights[pattern];
  }

  /** Weight of all items with this pattern. */
  double mass(int pattern) {
    return items[pattern] * weights[pattern];
  }

  /** Pattern of an item, or −1 when it has no judgments. */
  int patternOf(int item) {
    return patternOf[item];
  }

  /** Items with at least this many judgments. */
  long itemsWith(int judgmentsAtLeast) {
    long n = 0;
    for (int p = 0; p < patterns(); p++) {
      n += totals[p] >= judgmentsAtLeast ? items[p] : 0;
    }
    return n;
  }

  /**
   * The items with at least two judgments, which alone can agree: {@link Sample#judgedAtLeast} from
   * the patterns, of which there are few.
   */
  Sample shared() {
    long[] use = new long[judgments.categories()];
    long pairs = 0;
    for (int p = 0; p < patterns(); p++) {
      if (totals[p] < 2) {
        continue;
      }
      pairs += items[p] * totals[p] * (totals[p] - 1L) / 2;
      for (int e = starts[p]; e < starts[p + 1]; e++) {
        use[codes[e]] += items[p] * counts[e];
      }
    }
    return Sample.of(judgments, (int) itemsWith(2), ratersOfSharedItems(), pairs, use);
  }

  private int ratersOfSharedItems() {
    boolean[] seen = new boolean[judgments.raters()];
    int n = 0;
    for (int i = 0; i < judgments.items() && n < seen.length; i++) {
      if (judgments.overlap(i) < 2) {
        continue;
      }
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        int rater = judgments.rater(p);
        n += seen[rater] ? 0 : 1;
        seen[rater] = true;
      }
    }
    return n;
  }

  /** Spread of deviations by pattern, of items judged at least {@code least} times. */
  Spread spread(double[] deviations, int least) {
    if (judgments.clustered()) {
      int[] items =
          IntStream.range(0, judgments.items())
              .filter(i -> judgments.overlap(i) >= least)
              .toArray();
      return Spread.ofItems(judgments, items, i -> deviations[patternOf(i)]);
    }
    double squares = 0;
    for (int p = 0; p < deviations.length; p++) {
      squares += total(p) < least ? 0 : items(p) * deviations[p] * deviations[p];
    }
    return new Spread(squares, itemsWith(least));
  }
}
