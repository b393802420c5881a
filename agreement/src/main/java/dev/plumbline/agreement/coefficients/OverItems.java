package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import dev.plumbline.agreement.resampling.Spread;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The family (p_a − p_e) / (1 − p_e) over items with missing answers (Gwet 2014): p_a is the mean
 * over items with at least two ratings, the shares π the mean over items with at least one. The
 * variance is Gwet's linearisation, items being random, or clusters of items where the judgments
 * have them, with Student's t on their number − 1 degrees.
 */
final class OverItems {
  static final double LEVEL = 0.95;

  private final ItemCounts counts;
  private final double @Nullable [][] weights;
  private final double[] agreement;

  /** Identity weights when {@code weights} is null. */
  OverItems(ItemCounts counts, double @Nullable [][] weights) {
    this.counts = counts;
    this.weights = weights;
    this.agreement = new double[counts.patterns()];
    for (int p = 0; p < agreement.length; p++) {
      agreement[p] = agreementOf(p);
    }
  }

  /** Why nothing can be said, or null. */
  static @Nullable Undefined obstacle(ItemCounts counts) {
    Judgments judgments = counts.judgments();
    if (judgments.size() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (counts.itemsWith(2) > 0) {
      return null;
    }
    return oneRater(judgments) ? Undefined.ONE_RATER : Undefined.NO_SHARED_ITEM;
  }

  private static boolean oneRater(Judgments judgments) {
    for (int p = 1; p < judgments.size(); p++) {
      if (judgments.rater(p) != judgments.rater(0)) {
        return false;
      }
    }
    return true;
  }

  /** The same, also when weights need an order that labels lack. */
  static @Nullable Undefined obstacle(ItemCounts counts, Weighting weighting) {
    Undefined obstacle = obstacle(counts);
    return obstacle == null ? unordered(counts.judgments(), weighting) : obstacle;
  }

  /** Null unless weights need an order that labels lack. */
  static @Nullable Undefined unordered(Judgments judgments, Weighting weighting) {
    boolean needsOrder = weighting.usesPositions() || weighting == Weighting.ORDINAL;
    return needsOrder && !judgments.ordered() ? Undefined.NOT_ORDERED : null;
  }

  private double agreementOf(int p) {
    int m = counts.total(p);
    if (m < 2) {
      return 0;
    }
    double sum = 0;
    for (int e = counts.start(p); e < counts.start(p + 1); e++) {
      double alike = counts.count(e);
      if (weights != null) {
        alike = 0;
        for (int f = counts.start(p); f < counts.start(p + 1); f++) {
          alike += weights[counts.code(e)][counts.code(f)] * counts.count(f);
        }
      }
      sum += counts.count(e) * (alike - 1);
    }
    return sum / ((double) m * (m - 1));
  }

  /** Share of agreeing pairs of an item with this pattern; 0 when it was judged once. */
  double agreement(int pattern) {
    return agreement[pattern];
  }

  /** Mean over items with at least two ratings of the share of agreeing pairs. */
  double observed(double[] mass) {
    double sum = 0;
    double shared = 0;
    for (int p = 0; p < mass.length; p++) {
      if (counts.total(p) >= 2) {
        sum += mass[p] * agreement[p];
        shared += mass[p];
      }
    }
    return sum / shared;
  }

  /** Mean over items with at least one rating of the item's share of each category. */
  double[] shares(double[] mass) {
    double[] shares = new double[counts.judgments().categories()];
    double all = 0;
    for (int p = 0; p < mass.length; p++) {
      all += mass[p];
      for (int e = counts.start(p); e < counts.start(p + 1); e++) {
        shares[counts.code(e)] += mass[p] * counts.count(e) / counts.total(p);
      }
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= all;
    }
    return shares;
  }

  static Coefficient withInterval(Coefficient result, Spread spread) {
    long units = spread.units();
    double variance = spread.variance();
    if (Double.isNaN(variance)) {
      return result;
    }
    double se = Math.sqrt(variance);
    double value = result.get();
    double half = Distributions.studentQuantile(1 - (1 - LEVEL) / 2, units - 1.0) * se;
    Interval interval =
        new Interval(
            Math.min(value, Math.max(-1, value - half)),
            Math.min(1, value + half),
            LEVEL,
            "linearisation, Student's t with n - 1 = " + (units - 1));
    return result.withUncertainty(se, interval);
  }

  /** Gwet's linearisation of the coefficient under a chance model of the shares. */
  Spread spread(ChanceModel chance, double value) {
    return counts.spread(deviations(chance, value), 1);
  }

  /** By how much an item of each pattern moves the coefficient. */
  double[] deviations(ChanceModel chance, double value) {
    double expected = chance.expected();
    double all = mass(1);
    double shared = mass(2);
    double[] deviations = new double[agreement.length];
    for (int p = 0; p < agreement.length; p++) {
      double gain =
          counts.total(p) >= 2 ? all / shared * (agreement[p] - expected) / (1 - expected) : 0;
      double shift = 2 * (1 - value) * (chanceOf(p, chance.gradient()) - expected) / (1 - expected);
      deviations[p] = counts.weight(p) * (gain - shift - value) / all;
    }
    return deviations;
  }

  private double chanceOf(int p, double[] gradient) {
    double sum = 0;
    for (int e = counts.start(p); e < counts.start(p + 1); e++) {
      sum += gradient[counts.code(e)] * counts.count(e);
    }
    return sum / counts.total(p);
  }

  double mass(int judgmentsAtLeast) {
    double mass = 0;
    for (int p = 0; p < agreement.length; p++) {
      mass += counts.total(p) >= judgmentsAtLeast ? counts.mass(p) : 0;
    }
    return mass;
  }

  /** Where categories lie for weights: their values, or ranks when they are labels. */
  static double[] positions(Judgments judgments) {
    double[] positions = new double[judgments.categories()];
    Arrays.setAll(positions, k -> judgments.numeric() ? judgments.value(k) : k);
    return positions;
  }

  /** Kebab-case variant that names weights and where categories lie. */
  static String variant(Weighting weighting, Judgments judgments) {
    if (!weighting.usesPositions()) {
      return Results.name(weighting);
    }
    return weighting.name() + (judgments.numeric() ? "-by-value" : "-by-rank");
  }
}
