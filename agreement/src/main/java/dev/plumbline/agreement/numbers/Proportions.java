package dev.plumbline.agreement.numbers;

import dev.plumbline.agreement.Interval;

/** Intervals of a proportion. */
public final class Proportions {
  private Proportions() {}

  /**
   * Wilson's score interval (1927) of {@code successes} in {@code n} &gt; 0, which may be
   * fractions.
   */
  public static Interval wilson(double successes, double n, double level) {
    double z = Distributions.normalQuantile(1 - (1 - level) / 2);
    double p = Math.clamp(successes / n, 0, 1);
    double center = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    // At 0 and 1 rounding must not push the limit past the estimate.
    double low = p == 0 ? 0 : Math.max(0, center - half);
    double high = p == 1 ? 1 : Math.min(1, center + half);
    return new Interval(low, high, level, "Wilson");
  }
}
