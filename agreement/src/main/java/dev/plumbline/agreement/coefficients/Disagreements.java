package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import java.util.Arrays;

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

  private static final class OfNumbers extends Fixed {
    private final double[] values;

    OfNumbers(ItemCounts counts) {
      super(counts);
      values = OverItems.positions(counts.judgments());
      double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
      for (int k = 0; most > 0 && k < values.length; k++) {
        values[k] /= most; // the unit changes nothing, and squares neither overflow nor vanish
      }
      measure();
    }

    @Override
    double within(int p) {
      return squares(p, values);
    }

    @Override
    double between(double[] n) {
      return squares(n, values);
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
      double sum = 0;
      for (int k = 0; k < n.length; k++) {
        if (n[k] == 0) {
          continue;
        }
        for (int l = 0; l < k; l++) {
          sum += n[l] == 0 ? 0 : 2 * n[k] * n[l] * difference.between(k, l);
        }
      }
      return sum;
    }
  }
}
