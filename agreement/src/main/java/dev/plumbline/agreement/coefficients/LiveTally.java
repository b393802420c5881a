package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Coefficients of judgments that come, change and go one by one. What is kept are whole numbers per
 * number of judgments an item has, so values are exact after any number of changes, equal to those
 * of {@link Tally} but for rounding. A change costs time linear in the categories and allocates
 * nothing unless an item is new. Values only; intervals need a pass over the items. Not safe for
 * use by several threads.
 */
public final class LiveTally {
  private final int categories;
  private int[] counts;
  private int[] totals;
  private int items;
  // By the number m of judgments of an item: items, judgments by category, pairs of categories.
  private long[] itemsOf = new long[8];
  private long[] useOf;
  private long[] pairsOf;

  /** No judgments yet, codes from 0 to {@code categories} − 1. */
  public LiveTally(int categories) {
    if (categories < 1) {
      throw new IllegalArgumentException("categories " + categories);
    }
    this.categories = categories;
    this.counts = new int[categories * 16];
    this.totals = new int[16];
    this.useOf = new long[itemsOf.length * categories];
    this.pairsOf = new long[Math.multiplyExact(useOf.length, categories)];
  }

  /** Adds a judgment; items are dense indexes from 0. */
  public void add(int item, int code) {
    check(code);
    grow(item);
    growOverlap(totals[item] + 1);
    count(item, -1);
    counts[item * categories + code]++;
    totals[item]++;
    count(item, 1);
  }

  /**
   * Takes a judgment back.
   *
   * @throws IllegalArgumentException when the item has no such judgment
   */
  public void remove(int item, int code) {
    check(code);
    if (item >= items || counts[item * categories + code] == 0) {
      throw new IllegalArgumentException("item " + item + " has no judgment " + code);
    }
    count(item, -1);
    counts[item * categories + code]--;
    totals[item]--;
    count(item, 1);
  }

  /** Replaces a judgment by another of the same item. */
  public void change(int item, int from, int to) {
    check(to);
    remove(item, from);
    add(item, to);
  }

  /** How often an item was given a code. */
  public int given(int item, int code) {
    return item < items ? counts[item * categories + code] : 0;
  }

  private void check(int code) {
    if (code < 0 || code >= categories) {
      throw new IllegalArgumentException("code " + code + " of " + categories);
    }
  }

  private void grow(int item) {
    if (item >= totals.length) {
      int size = Math.max(item + 1, Math.multiplyExact(totals.length, 2));
      totals = Arrays.copyOf(totals, size);
      counts = Arrays.copyOf(counts, Math.multiplyExact(size, categories));
    }
    items = Math.max(items, item + 1);
  }

  private void growOverlap(int overlap) {
    if (overlap >= itemsOf.length) {
      int size = overlap * 2;
      itemsOf = Arrays.copyOf(itemsOf, size);
      useOf = Arrays.copyOf(useOf, size * categories);
      pairsOf = Arrays.copyOf(pairsOf, Math.multiplyExact(useOf.length, categories));
    }
  }

  /** Adds or takes out what an item contributes. */
  private void count(int item, int sign) {
    int m = totals[item];
    itemsOf[m] += sign;
    for (int k = 0; k < categories; k++) {
      long n = counts[item * categories + k];
      if (n == 0) {
        continue;
      }
      useOf[m * categories + k] += sign * n;
      int row = (m * categories + k) * categories;
      for (int l = 0; l < categories; l++) {
        pairsOf[row + l] += sign * n * (counts[item * categories + l] - (k == l ? 1 : 0));
      }
    }
  }

  /** Share of agreeing pairs, mean over items with at least two judgments; NaN without any. */
  public double percentMeanOverItems() {
    double sum = 0;
    long n = 0;
    for (int m = 2; m < itemsOf.length; m++) {
      for (int k = 0; k < categories; k++) {
        sum += (double) pairsOf[(m * categories + k) * categories + k] / ((double) m * (m - 1));
      }
      n += itemsOf[m];
    }
    return sum / n;
  }

  /** Fleiss' kappa; NaN when undefined, for which {@link #obstacle} has the reason. */
  public double fleissKappa() {
    double[] shares = shares();
    return ChanceCorrected.value(percentMeanOverItems(), ChanceModel.ofShares(shares).expected());
  }

  /** Gwet's AC1; NaN when undefined. */
  public double gwetsAc1() {
    double expected = ChanceModel.ofHardItems(shares(), categories).expected();
    return ChanceCorrected.value(percentMeanOverItems(), expected);
  }

  /** Brennan and Prediger's coefficient; NaN when undefined. */
  public double brennanPrediger() {
    return ChanceCorrected.value(percentMeanOverItems(), 1.0 / categories);
  }

  /**
   * Krippendorff's alpha; NaN when undefined.
   *
   * @param values the categories' numbers for interval and ratio, else not read
   */
  public double krippendorffsAlpha(Scale scale, double[] values) {
    double[] n = new double[categories];
    for (int m = 2; m < itemsOf.length; m++) {
      for (int k = 0; k < categories; k++) {
        n[k] += useOf[m * categories + k];
      }
    }
    double total = Disagreement.sum(n);
    double observed = 0;
    double expected = 0;
    for (int k = 0; k < categories; k++) {
      for (int l = 0; l < k; l++) {
        double difference = difference(scale, values, n, k, l);
        observed += 2 * difference * coincidences(k, l);
        expected += 2 * difference * n[k] * n[l];
      }
    }
    return new Disagreement.Parts(observed, expected, total).alpha();
  }

  /**
   * Why there is no Fleiss' kappa, or null when there is one. Alpha may be undefined besides, when
   * the items judged twice hold one category; AC1 and Brennan–Prediger have a value with one.
   */
  public @Nullable Undefined obstacle() {
    long judged = 0;
    long shared = 0;
    int used = 0;
    for (int m = 1; m < itemsOf.length; m++) {
      judged += itemsOf[m];
      shared += m >= 2 ? itemsOf[m] : 0;
    }
    for (double share : shares()) {
      used += share > 0 ? 1 : 0;
    }
    if (judged == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    return shared == 0 ? Undefined.NO_SHARED_ITEM : used < 2 ? Undefined.ONE_CATEGORY : null;
  }

  private double coincidences(int k, int l) {
    double sum = 0;
    for (int m = 2; m < itemsOf.length; m++) {
      sum += (double) pairsOf[(m * categories + k) * categories + l] / (m - 1);
    }
    return sum;
  }

  private static double difference(Scale scale, double[] values, double[] n, int k, int l) {
    double d =
        switch (scale) {
          case NOMINAL -> 1;
          case ORDINAL -> {
            double between = (n[k] + n[l]) / 2;
            for (int g = l + 1; g < k; g++) {
              between += n[g];
            }
            yield between;
          }
          case INTERVAL -> values[k] - values[l];
          case RATIO ->
              values[k] + values[l] == 0 ? 0 : (values[k] - values[l]) / (values[k] + values[l]);
        };
    return d * d;
  }

  private double[] shares() {
    double[] shares = new double[categories];
    double n = 0;
    for (int m = 1; m < itemsOf.length; m++) {
      n += itemsOf[m];
      for (int k = 0; k < categories; k++) {
        shares[k] += (double) useOf[m * categories + k] / m;
      }
    }
    for (int k = 0; k < categories; k++) {
      shares[k] = n == 0 ? 0 : shares[k] / n;
    }
    return shares;
  }
}
