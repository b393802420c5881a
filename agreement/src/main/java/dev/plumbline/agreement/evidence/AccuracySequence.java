package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.numbers.Distributions;

/**
 * A confidence sequence on an accuracy: intervals of which, with the given confidence, <em>all</em>
 * hold the truth, however often and whenever one looks. Wider than an ordinary interval by a factor
 * of about two, which is the price for looking always.
 *
 * <p>The likelihood ratio of a uniform mixture over one accuracy is a martingale (Robbins 1970,
 * <cite>Annals of Mathematical Statistics</cite> 41:1397–1409); accuracies where it reached 1 / (1
 * − level) are out (Ville 1939). Exact for any number of judgments.
 *
 * @param level confidence, between 0 and 1
 */
public record AccuracySequence(double level) {
  public AccuracySequence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
  }

  /** The interval after so many right and wrong judgments; from 0 to 1 before the first. */
  public Interval interval(int right, int wrong) {
    double estimate = right + wrong == 0 ? 0.5 : (double) right / (right + wrong);
    double low = right == 0 ? 0 : limit(right, wrong, 0, estimate);
    double high = wrong == 0 ? 1 : limit(right, wrong, 1, estimate);
    return new Interval(low, high, level, "confidence sequence, uniform mixture");
  }

  /** Between one accuracy that is out and one that is in. */
  private double limit(int right, int wrong, double outside, double inside) {
    double out = outside;
    double in = inside;
    for (int i = 0; i < 100; i++) {
      double middle = (out + in) / 2;
      if (excludes(right, wrong, middle)) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return out;
  }

  private boolean excludes(int right, int wrong, double accuracy) {
    double mixture =
        Distributions.logGamma(right + 1)
            + Distributions.logGamma(wrong + 1)
            - Distributions.logGamma(right + wrong + 2);
    double likelihood = times(right, Math.log(accuracy)) + times(wrong, Math.log1p(-accuracy));
    return mixture - likelihood >= -Math.log(1 - level);
  }

  private static double times(int n, double logarithm) {
    return n == 0 ? 0 : n * logarithm;
  }

  /**
   * The rule that finds a rater good or bad as soon as the interval lies above or below a
   * threshold; wrong with a chance of 1 − level at most, ever.
   */
  public StoppingRule against(double threshold) {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    return (right, wrong) -> {
      if (right + wrong == 0 || !excludes(right, wrong, threshold)) {
        return Verdict.OPEN;
      }
      return right > threshold * (right + wrong) ? Verdict.GOOD : Verdict.BAD;
    };
  }
}
