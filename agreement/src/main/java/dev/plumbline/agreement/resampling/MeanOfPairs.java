package dev.plumbline.agreement.resampling;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The plain mean of a coefficient over pairs of raters (Light 1971, <cite>Psychological
 * Bulletin</cite> 76:365–377). Pairs share items, so the error comes from the items, or their
 * clusters: an item moves the mean by the mean of what it moves each pair's coefficient by. Where
 * there are more than {@value #MOST_INFLUENCES} pairs of judgments of the same item, or no pair of
 * raters shares two, there is no error.
 */
public final class MeanOfPairs {
  private static final int MOST_INFLUENCES = 20_000_000;
  private static final double LEVEL = 0.95;

  private final Judgments judgments;
  private final Sample sample;
  private final int leastUnits;
  private final double[] influences;
  private final boolean[] entered;
  private double sum;
  private int pairs;
  private boolean varied;
  private boolean inside;

  private MeanOfPairs(Judgments judgments, int leastUnits, boolean errorAtLimits) {
    this.judgments = judgments;
    this.sample = Sample.judgedAtLeast(2, judgments);
    this.leastUnits = leastUnits;
    this.influences = new double[judgments.items()];
    this.entered = new boolean[judgments.items()];
    this.inside = errorAtLimits;
  }

  /** Of kappas, which have an error wherever two units vary. */
  public static MeanOfPairs ofKappas(Judgments judgments) {
    return new MeanOfPairs(judgments, 2, true);
  }

  /**
   * Of rank correlations, which have none of fewer than {@code leastUnits} items or clusters, nor
   * where every pair is ordered quite alike or quite oppositely.
   */
  public static MeanOfPairs ofRankCorrelations(Judgments judgments, int leastUnits) {
    return new MeanOfPairs(judgments, leastUnits, false);
  }

  /** Whether influences are wanted; else there are too many of them. */
  public boolean measured() {
    return sample.pairs() <= MOST_INFLUENCES;
  }

  /** A pair that has the coefficient, where nothing is {@link #measured}. */
  public void add(double value) {
    sum += value;
    pairs++;
    inside |= Math.abs(value) < 1;
  }

  /**
   * A pair that has the coefficient.
   *
   * @param items those the pair shares
   * @param influence by how much each of them, given by its place in {@code items}, moves the value
   */
  public void add(double value, int[] items, IntToDoubleFunction influence) {
    add(value);
    varied |= items.length > 1;
    for (int at = 0; at < items.length; at++) {
      influences[items[at]] += influence.applyAsDouble(at);
      entered[items[at]] = true;
    }
  }

  /** Whether no pair has a value. */
  public boolean isEmpty() {
    return pairs == 0;
  }

  /** No pair has a value. */
  public Coefficient undefined(
      String metric, String variant, Scale scale, Undefined reason, String method) {
    return new Coefficient(
        metric, variant, scale, null, reason, null, null, null, null, sample, method);
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
            metric, variant, scale, value, null, null, null, null, null, sample, method);
    if (!varied || !inside || !measured()) {
      return mean;
    }
    int[] items = IntStream.range(0, entered.length).filter(i -> entered[i]).toArray();
    Spread spread = Spread.ofItems(judgments, items, i -> influences[i] / pairs);
    if (spread.units() < leastUnits) {
      return mean;
    }
    double se = Math.sqrt(spread.variance());
    double half = Distributions.studentQuantile((1 + LEVEL) / 2, spread.units() - 1.0) * se;
    String by = "linearisation, Student's t with n - 1 = " + (spread.units() - 1);
    return mean.withUncertainty(
        se, new Interval(value - half, value + half, LEVEL, by).within(-1, 1));
  }
}
