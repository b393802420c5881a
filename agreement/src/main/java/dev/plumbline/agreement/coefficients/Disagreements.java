package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/** The difference functions of Krippendorff (2011), each in the cheapest exact form. */
final class Disagreements {
  /** Beyond this many categories differences are computed again instead of kept. */
  private static final int MOST_KEPT = 2048;

  private Disagreements() {}

  static Disagreement of(Scale scale, ItemCounts counts) {
    return switch (scale) {
      case NOMINAL -> new Nominal(counts);
      case ORDINAL -> new Ordinal(counts);
      case INTERVAL -> new OfNumbers(counts);
      case RATIO -> new Custom(counts, (k, l) -> ratio(counts.judgments(), k, l));
    };
  }

  static Disagreement of(Difference difference, ItemCounts counts) {
    Judgments judgments = counts.judgments();
    return new Custom(
        counts, (k, l) -> difference.between(judgments.category(k), judgments.category(l)));
  }

  private static double ratio(Judgments judgments, int k, int l) {
    double x = judgments.value(k);
    double y = judgments.value(l);
    double relative = x + y == 0 ? 0 : (x - y) / (x + y);
    return relative * relative;
  }

  /** Per pattern, the sum over ordered pairs of an item's judgments, over m − 1. */
  private abstract static class Fixed extends Disagreement {
    private final double[] within;

    Fixed(ItemCounts counts) {
      super(counts);
      within = new double[counts.patterns()];
    }

    final void measure() {
      for (int p = 0; p < within.length; p++) {
        within[p] = counts.total(p) < 2 ? 0 : within(p) / (counts.total(p) - 1);
      }
    }

    abstract double within(int p);

    abstract double between(double[] n);

    @Override
    final Parts partsOf(double[] mass) {
      double observed = 0;
      for (int p = 0; p < mass.length; p++) {
        observed += mass[p] * within[p];
      }
      double[] n = marginals(mass);
      return new Parts(observed, between(n), sum(n));
    }
  }

  private static final class Nominal extends Fixed {
    Nominal(ItemCounts counts) {
      super(counts);
      measure();
    }

    @Override
    double within(int p) {
      double m = counts.total(p);
      double alike = 0;
      for (int e = counts.start(p); e < counts.start(p + 1); e++) {
        alike += (double) counts.count(e) * counts.count(e);
      }
      return m * m - alike;
    }

    @Override
    double between(double[] n) {
      double total = sum(n);
      double unlike = 0;
      for (double count : n) {
        unlike += count * (total - count);
      }
      return unlike;
    }
  }

  /** Squares of differences need no more of a pattern than its count, sum and sum of squares. */
  private static final class OfNumbers extends Disagreement {
    /** What is less than this share of the squares is rounding: the values are equal. */
    private static final double ROUNDING = 1e-13;

    private final double[] within;
    private final double[] judged;
    private final double[] first;
    private final double[] second;

    OfNumbers(ItemCounts counts) {
      super(counts);
      double[] place = places();
      within = new double[counts.patterns()];
      judged = new double[within.length];
      first = new double[within.length];
      second = new double[within.length];
      for (int p = 0; p < within.length; p++) {
        if (counts.total(p) < 2) {
          continue;
        }
        within[p] = squares(p, place) / (counts.total(p) - 1);
        judged[p] = counts.total(p);
        for (int e = counts.start(p); e < counts.start(p + 1); e++) {
          double x = place[counts.code(e)];
          first[p] += counts.count(e) * x;
          second[p] += counts.count(e) * x * x;
        }
      }
    }

    /**
     * From a value in the middle of the judgments, in units of the largest distance to it: the unit
     * changes nothing, and squares neither overflow nor vanish. Distances come first, as the digits
     * in which large values differ are the last ones.
     */
    private double[] places() {
      double[] place = OverItems.positions(counts.judgments());
      double[] n = marginals(Resampling.masses(counts));
      double half = sum(n) / 2;
      int middle = 0;
      for (double below = n[0]; below < half; below += n[middle]) {
        middle++;
      }
      DoubleSummaryStatistics range = Arrays.stream(place).summaryStatistics();
      // A difference may be too large for a number, that of halves never is.
      double unit = Double.isInfinite(range.getMax() - range.getMin()) ? 0.5 : 1;
      double origin = place[middle] * unit;
      double[] away = Arrays.stream(place).map(x -> x * unit - origin).toArray();
      double most =
          IntStream.range(0, n.length)
              .filter(k -> n[k] > 0)
              .mapToDouble(k -> Math.abs(away[k]))
              .max()
              .orElse(0);
      return most == 0 ? away : Arrays.stream(away).map(x -> x / most).toArray();
    }

    @Override
    Parts partsOf(double[] mass) {
      double observed = 0;
      double n = 0;
      double x = 0;
      double xx = 0;
      for (int p = 0; p < mass.length; p++) {
        observed += mass[p] * within[p];
        n += mass[p] * judged[p];
        x += mass[p] * first[p];
        xx += mass[p] * second[p];
      }
      double expected = 2 * (n * xx - x * x);
      return new Parts(observed, expected > ROUNDING * n * xx ? expected : 0, n);
    }
  }

  /**
   * The ordinal difference is the squared difference of midranks in the marginals of the whole
   * data, so it moves with every resample.
   */
  private static final class Ordinal extends Disagreement {
    Ordinal(ItemCounts counts) {
      super(counts);
    }

    @Override
    Parts partsOf(double[] mass) {
      double[] n = marginals(mass);
      double[] rank = new double[n.length];
      double below = 0;
      for (int k = 0; k < n.length; k++) {
        rank[k] = below + n[k] / 2;
        below += n[k];
      }
      double observed = 0;
      for (int p = 0; p < mass.length; p++) {
        if (mass[p] != 0 && counts.total(p) >= 2) {
          observed += mass[p] * squares(p, rank) / (counts.total(p) - 1);
        }
      }
      return new Parts(observed, squares(n, rank), below);
    }
  }

  private static final class Custom extends Fixed {
    private interface ByCode {
      double between(int k, int l);
    }

    private final ByCode difference;

    Custom(ItemCounts counts, ByCode difference) {
      super(counts);
      int q = counts.judgments().categories();
      this.difference =
          q <= MOST_KEPT
              ? kept(difference, q)
              : (k, l) -> k == l ? 0 : checked(difference.between(k, l));
      measure();
    }

    private static ByCode kept(ByCode difference, int q) {
      double[][] d = new double[q][q];
      for (int k = 0; k < q; k++) {
        for (int l = 0; l < q; l++) {
          d[k][l] = k == l ? 0 : checked(difference.between(k, l));
        }
      }
      return (k, l) -> d[k][l];
    }

    private static double checked(double difference) {
      if (!(difference >= 0) || Double.isInfinite(difference)) {
        throw new IllegalArgumentException("a difference is " + difference);
      }
      return difference;
    }

    @Override
    double within(int p) {
      double sum = 0;
      for (int e = counts.start(p); e < counts.start(p + 1); e++) {
        for (int f = counts.start(p); f < e; f++) {
          double pairs = (double) counts.count(e) * counts.count(f);
          sum += 2 * pairs * difference.between(counts.code(e), counts.code(f));
        }
      }
      return sum;
    }

    @Override
    double between(double[] n) {
      int[] used = IntStream.range(0, n.length).filter(k -> n[k] != 0).toArray();
      double sum = 0;
      for (int k : used) {
        double one = 0;
        double other = 0;
        int at = 0;
        // Two sums, so that an addition need not wait for the one before it.
        for (; used[at] < k && used[at + 1] < k; at += 2) {
          one += n[used[at]] * difference.between(k, used[at]);
          other += n[used[at + 1]] * difference.between(k, used[at + 1]);
        }
        one += used[at] < k ? n[used[at]] * difference.between(k, used[at]) : 0;
        sum += 2 * n[k] * (one + other);
      }
      return sum;
    }
  }
}
