package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.numbers.Distributions;

/** The number of successes in independent trials that have different chances. */
final class PoissonBinomial {
  private static final int MOST_EXACT = 3000;
  private static final int ALWAYS_EXACT = 300;

  /** Nobody acts on a probability above this, so that it need not be exact. */
  private static final double PLAIN = 0.05;

  private PoissonBinomial() {}

  /**
   * Probability of at least so many successes. Exact up to {@value #ALWAYS_EXACT} trials, and where
   * it is small up to {@value #MOST_EXACT}; else normal.
   */
  static double atLeast(int successes, double[] chances) {
    if (successes <= 0) {
      return 1;
    }
    if (chances.length <= ALWAYS_EXACT) {
      return exact(successes, chances);
    }
    double normal = normal(successes, chances);
    return normal > PLAIN || chances.length > MOST_EXACT ? normal : exact(successes, chances);
  }

  private static double exact(int successes, double[] chances) {
    double[] mass = new double[chances.length + 1];
    mass[0] = 1;
    for (int n = 0; n < chances.length; n++) {
      double p = chances[n];
      for (int k = n + 1; k > 0; k--) {
        mass[k] = mass[k] * (1 - p) + mass[k - 1] * p;
      }
      mass[0] *= 1 - p;
    }
    double tail = 0;
    for (int k = chances.length; k >= successes; k--) {
      tail += mass[k];
    }
    return Math.min(1, tail);
  }

  private static double normal(int successes, double[] chances) {
    double mean = 0;
    double variance = 0;
    for (double p : chances) {
      mean += p;
      variance += p * (1 - p);
    }
    return Distributions.normal((mean - successes + 0.5) / Math.sqrt(Math.max(1e-12, variance)));
  }
}
