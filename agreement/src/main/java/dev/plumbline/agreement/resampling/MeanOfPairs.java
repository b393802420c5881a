package dev.plumbline.agreement.resampling;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The plain mean of a coefficient over pairs of raters (Light 1971, <cite>Psychological
 * Bulletin</cite> 76:365–377). Pairs share items, so the error comes from the items, or their
 * clusters: an item moves the mean by the mean of what it moves each pair's coefficient by. Where
 * the items of all pairs exceed {@value #MOST_INFLUENCES}, or no pair shares two, there is no
 * error.
 */
public final class MeanOfPairs {
  private static final int MOST_INFLUENCES = 20_000_000;
  private static final double LEVEL = 0.95;

  private final Judgments judgments;
  private final double[] influences;
  private final boolean[] entered;
  private long measured;
  private double sum;
  private int pairs;
  private boolean varied;

  public MeanOfPairs(Judgments judgments) {
    this.judgments = judgments;
    this.influences = new double[judgments.items()];
    this.entered = new boolean[judgments.items()];
  }

  /**
   * A pair that has the coefficient.
   *
   * @param items those the pair shares
   * @param influence by how much each of them, given by its place in {@code items}, moves the value
   */
  public void add(double value, int[] items, IntToDoubleFunction influence) {
    sum += value;
    pairs++;
    varied |= items.length > 1;
    measured += items.length;
    if (measured > MOST_INFLUENCES) {
      return;
    }
    for (int at = 0; at < items.length; at++) {
      influences[items[at]] += influence.applyAsDouble(at);
      entered[items[at]] = true;
    }
  }

  /** Whether no pair has a value. */
  public boolean isEmpty() {
    return pairs == 0;
  }

  /**
   * The mean, with its error and interval, by Student's t with units − 1 degrees.
   *
   * @throws IllegalStateException when it {@link #isEmpty}
   */
  public Coefficient of(String metric, String variant, Scale scale, String method) {
    if (pairs == 0) {
      throw new IllegalStateException("no pair has a value");
    }
    double value = sum / pairs;
    Coefficient mean =
        new Coefficient(
            metric, variant, scale, value, null, null, null, null, null, sample(), method);
    if (measured > MOST_INFLUENCES || !varied) {
      return mean;
    }
    int[] items = IntStream.range(0, entered.length).filter(i -> entered[i]).toArray();
    Spread spread = Spread.ofItems(judgments, items, i -> influences[i] / pairs);
    double variance = spread.variance();
    if (Double.isNaN(variance)) {
      return mean;
    }
    double se = Math.sqrt(variance);
    double half = Distributions.studentQuantile((1 + LEVEL) / 2, spread.units() - 1.0) * se;
    String by = "linearisation, Student's t with n - 1 = " + (spread.units() - 1);
    return mean.withUncertainty(
        se, new Interval(value - half, value + half, LEVEL, by).within(-1, 1));
  }

  /** The items with at least two judgments. */
  private Sample sample() {
    long[] use = new long[judgments.categories()];
    boolean[] active = new boolean[judgments.raters()];
    int items = 0;
    int raters = 0;
    long together = 0;
    for (int i = 0; i < judgments.items(); i++) {
      long m = judgments.overlap(i);
      items += m >= 2 ? 1 : 0;
      together += m * (m - 1) / 2;
      for (int p = judgments.start(i); m >= 2 && p < judgments.start(i + 1); p++) {
        int rater = judgments.rater(p);
        raters += active[rater] ? 0 : 1;
        active[rater] = true;
        use[judgments.code(p)]++;
      }
    }
    return Sample.of(judgments, items, raters, together, use);
  }
}
