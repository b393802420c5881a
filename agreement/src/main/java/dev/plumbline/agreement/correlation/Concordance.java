package dev.plumbline.agreement.correlation;

import java.util.Arrays;

/**
 * Counts of ordered pairs of units, per unit: how many others are ordered alike minus oppositely by
 * the two raters, and how many others each rater puts apart. In n log n steps (Knight 1966).
 */
final class Concordance {
  private final double[] concordant;
  private final double[] apartByFirst;
  private final double[] apartBySecond;

  private Concordance(int n) {
    concordant = new double[n];
    apartByFirst = new double[n];
    apartBySecond = new double[n];
  }

  static Concordance of(int[] x, int[] y) {
    Concordance counts = new Concordance(x.length);
    int[] first = dense(x);
    int[] second = dense(y);
    counts.apart(first, counts.apartByFirst);
    counts.apart(second, counts.apartBySecond);
    int[] order = order(first);
    counts.sweep(order, first, second, 1);
    int[] backwards = new int[order.length];
    Arrays.setAll(backwards, i -> order[order.length - 1 - i]);
    counts.sweep(backwards, first, second, -1);
    return counts;
  }

  double concordant(int unit) {
    return concordant[unit];
  }

  double apartByFirst(int unit) {
    return apartByFirst[unit];
  }

  double apartBySecond(int unit) {
    return apartBySecond[unit];
  }

  /** Compares each unit with those that come before it and differ in x. */
  private void sweep(int[] order, int[] x, int[] y, int sign) {
    Prefix seen = new Prefix(order.length);
    int inserted = 0;
    for (int at = 0; at < order.length; at++) {
      while (x[order[inserted]] != x[order[at]]) {
        seen.add(y[order[inserted++]]);
      }
      int below = seen.upTo(y[order[at]] - 1);
      int above = inserted - seen.upTo(y[order[at]]);
      concordant[order[at]] += sign * (below - above);
    }
  }

  private void apart(int[] ranks, double[] counts) {
    int[] alike = new int[ranks.length];
    for (int rank : ranks) {
      alike[rank]++;
    }
    for (int i = 0; i < ranks.length; i++) {
      counts[i] = ranks.length - alike[ranks[i]];
    }
  }

  /** Units by rank, sorted by counting. */
  private static int[] order(int[] ranks) {
    int[] next = new int[ranks.length + 1];
    for (int rank : ranks) {
      next[rank + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      order[next[ranks[i]]++] = i;
    }
    return order;
  }

  /** Ranks without gaps, from 0. */
  private static int[] dense(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int end = distinct;
    return Arrays.stream(values).map(v -> Arrays.binarySearch(sorted, 0, end, v)).toArray();
  }

  /** Running counts by rank (Fenwick 1994). */
  private static final class Prefix {
    private final int[] tree;

    Prefix(int size) {
      tree = new int[size + 1];
    }

    void add(int rank) {
      for (int i = rank + 1; i < tree.length; i += i & -i) {
        tree[i]++;
      }
    }

    int upTo(int rank) {
      int sum = 0;
      for (int i = rank + 1; i > 0; i -= i & -i) {
        sum += tree[i];
      }
      return sum;
    }
  }
}
