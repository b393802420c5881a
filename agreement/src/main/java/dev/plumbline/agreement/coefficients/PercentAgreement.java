package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import dev.plumbline.agreement.resampling.Spread;

/**
 * The share of pairs of judgments of the same item that are equal, 0 to 1, not corrected for
 * chance. Items judged once say nothing and are left out. Standard error by linearisation over
 * items, or over clusters where the judgments have them, Student's t on n − 1 degrees.
 */
public final class PercentAgreement {
  private static final String METRIC = "percent-agreement";

  private PercentAgreement() {}

  /** Each item counts alike, however often it was judged: the p_a of Gwet (2014). */
  public static Coefficient meanOverItems(Judgments judgments) {
    return of(ItemCounts.of(judgments), "mean-over-items");
  }

  /** Each pair of judgments counts alike, so often-judged items weigh more. */
  public static Coefficient pooledPairs(Judgments judgments) {
    return of(ItemCounts.of(judgments), "pooled-pairs");
  }

  static Coefficient of(ItemCounts counts, String variant) {
    String method = "share of agreeing pairs, " + variant.replace('-', ' ');
    Undefined obstacle = OverItems.obstacle(counts);
    if (obstacle != null) {
      return Results.undefined(METRIC, variant, Scale.NOMINAL, obstacle, counts, method);
    }
    boolean pooled = variant.equals("pooled-pairs");
    double total = 0;
    double agreeing = 0;
    for (int p = 0; p < counts.patterns(); p++) {
      double pairs = pairs(counts, p, pooled);
      total += counts.mass(p) * pairs;
      agreeing += counts.mass(p) * pairs * share(counts, p);
    }
    double value = agreeing / total;
    Coefficient result =
        new Coefficient(
            METRIC,
            variant,
            Scale.NOMINAL,
            value,
            null,
            value,
            null,
            null,
            null,
            counts.shared(),
            method);
    return withInterval(result, counts, pooled, total);
  }

  private static Coefficient withInterval(
      Coefficient result, ItemCounts counts, boolean pooled, double total) {
    double value = result.get();
    double[] deviations = new double[counts.patterns()];
    for (int p = 0; p < deviations.length; p++) {
      deviations[p] =
          counts.weight(p) * pairs(counts, p, pooled) * (share(counts, p) - value) / total;
    }
    Spread spread = counts.spread(deviations, 2);
    long n = spread.units();
    if (n < 2) {
      return result;
    }
    double se = Math.sqrt(spread.variance());
    double half = Distributions.studentQuantile(1 - (1 - OverItems.LEVEL) / 2, n - 1.0) * se;
    String method = "linearisation, Student's t with n - 1 = " + (n - 1);
    return result.withUncertainty(
        se, new Interval(value - half, value + half, OverItems.LEVEL, method).within(0, 1));
  }

  private static double pairs(ItemCounts counts, int p, boolean pooled) {
    double m = counts.total(p);
    if (m < 2) {
      return 0;
    }
    return pooled ? m * (m - 1) : 1;
  }

  private static double share(ItemCounts counts, int p) {
    double m = counts.total(p);
    double alike = 0;
    for (int e = counts.start(p); e < counts.start(p + 1); e++) {
      alike += counts.count(e) * (counts.count(e) - 1.0);
    }
    return m < 2 ? 0 : alike / (m * (m - 1));
  }
}
