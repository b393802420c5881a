package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Intraclass correlation: the share of the variance of numeric judgments that lies between items,
 * with the 95 % intervals from the F distribution.
 *
 * <p>Shrout &amp; Fleiss (1979), <cite>Psychological Bulletin</cite> 86:420–428; McGraw &amp; Wong
 * (1996), <cite>Psychological Methods</cite> 1:30–46. At most 1; may be negative, a single form
 * down to −1 / (k − 1) and a mean without limit. Only items that every rater judged enter; how many
 * were dropped stands in the method and in {@link VarianceTable}. Item weights are not used; the
 * intervals take items as independent.
 *
 * <p>Standard error by the delta method from the same normal model as the intervals, for (1,1) that
 * of Swiger, Harvey, Everson &amp; Gregory (1964), <cite>Biometrics</cite> 20:818–826. It is for
 * comparing and pooling; the interval is not symmetric and does not come from it, and with few
 * raters the error of (2,·) is rough.
 */
public final class IntraclassCorrelation {
  private static final String METRIC = "icc";
  private static final double LEVEL = 0.95;
  private static final double UPPER = (1 + LEVEL) / 2;

  private IntraclassCorrelation() {}

  /** All six forms. */
  public static List<Coefficient> all(Judgments judgments) {
    CompleteTable table = CompleteTable.of(judgments);
    return Arrays.stream(IntraclassForm.values()).map(form -> of(table, form)).toList();
  }

  /** One form. */
  public static Coefficient of(Judgments judgments, IntraclassForm form) {
    return of(CompleteTable.of(judgments), form);
  }

  private static Coefficient of(CompleteTable table, IntraclassForm form) {
    String method = "Shrout & Fleiss 1979, " + table.kept();
    Sample sample = table.sample();
    Undefined obstacle = VarianceTable.obstacle(table);
    if (obstacle != null) {
      return result(form, null, obstacle, null, null, sample, method);
    }
    VarianceTable variance = VarianceTable.of(table);
    Ratio ratio = Ratio.of(variance, form);
    double value = ratio.value();
    if (!Double.isFinite(value)) {
      boolean constant = variance.betweenItems() == 0 && variance.withinItems() == 0;
      Undefined reason = constant ? Undefined.CONSTANT : Undefined.NO_VARIANCE_OF_ITEMS;
      return result(form, null, reason, null, null, sample, method);
    }
    return result(form, value, null, ratio.se(), interval(variance, form), sample, method);
  }

  private static Coefficient result(
      IntraclassForm form,
      @Nullable Double value,
      @Nullable Undefined undefined,
      @Nullable Double se,
      @Nullable Interval interval,
      Sample sample,
      String method) {
    return new Coefficient(
        METRIC,
        form.variant(),
        Scale.INTERVAL,
        value,
        undefined,
        null,
        null,
        se,
        interval,
        sample,
        method);
  }

  /**
   * The estimate as a ratio of weighted mean squares: between items, within items, between raters,
   * residual.
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Ratio(double[] squares, double[] degrees, double[] signal, double[] total) {
    static Ratio of(VarianceTable v, IntraclassForm form) {
      double n = v.items();
      double k = v.raters();
      double[] signal =
          form == IntraclassForm.ONE_WAY_SINGLE || form == IntraclassForm.ONE_WAY_MEAN
              ? new double[] {1, -1, 0, 0}
              : new double[] {1, 0, 0, -1};
      double[] total =
          switch (form) {
            case ONE_WAY_SINGLE -> new double[] {1, k - 1, 0, 0};
            case ONE_WAY_MEAN, FIXED_RATERS_MEAN -> new double[] {1, 0, 0, 0};
            case RANDOM_RATERS_SINGLE -> new double[] {1, 0, k / n, k - 1 - k / n};
            case RANDOM_RATERS_MEAN -> new double[] {1, 0, 1 / n, -1 / n};
            case FIXED_RATERS_SINGLE -> new double[] {1, 0, 0, k - 1};
          };
      return new Ratio(
          new double[] {v.betweenItems(), v.withinItems(), v.betweenRaters(), v.residual()},
          new double[] {n - 1, n * (k - 1), k - 1, (n - 1) * (k - 1)},
          signal,
          total);
    }

    /** NaN where the form has a denominator that is not positive. */
    double value() {
      double all = sum(total);
      return all > 0 ? sum(signal) / all : Double.NaN;
    }

    /** Delta method; a mean square of d degrees of freedom has the variance 2 MS² / d. */
    double se() {
      double value = value();
      double all = sum(total);
      double variance = 0;
      for (int s = 0; s < squares.length; s++) {
        double moved = (signal[s] - value * total[s]) / all * squares[s];
        variance += moved * moved * 2 / degrees[s];
      }
      return Math.sqrt(variance);
    }

    private double sum(double[] weights) {
      double sum = 0;
      for (int s = 0; s < squares.length; s++) {
        sum += weights[s] * squares[s];
      }
      return sum;
    }
  }

  private static @Nullable Interval interval(VarianceTable v, IntraclassForm form) {
    double[] single =
        switch (form) {
          case ONE_WAY_SINGLE, ONE_WAY_MEAN ->
              ofRatio(v, v.withinItems(), v.items() * (v.raters() - 1.0));
          case FIXED_RATERS_SINGLE, FIXED_RATERS_MEAN ->
              ofRatio(v, v.residual(), (v.items() - 1.0) * (v.raters() - 1));
          case RANDOM_RATERS_SINGLE, RANDOM_RATERS_MEAN -> ofRandomRaters(v);
        };
    double low = form.ofMean() ? ofMean(single[0], v.raters()) : single[0];
    double high = form.ofMean() ? ofMean(single[1], v.raters()) : single[1];
    return low <= high && Double.isFinite(low) && Double.isFinite(high)
        ? new Interval(low, high, LEVEL, "F distribution")
        : null;
  }

  /** Limits of a form whose signal-to-noise ratio is a ratio of two mean squares. */
  private static double[] ofRatio(VarianceTable v, double noise, double noiseDegrees) {
    double k = v.raters();
    double itemDegrees = v.items() - 1;
    if (noise == 0) {
      return new double[] {1, 1};
    }
    double f = v.betweenItems() / noise;
    double low = f / Distributions.fQuantile(UPPER, itemDegrees, noiseDegrees);
    double high = f * Distributions.fQuantile(UPPER, noiseDegrees, itemDegrees);
    return new double[] {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
  }

  /** Satterthwaite's approximation, Shrout &amp; Fleiss (1979), p. 424. */
  private static double[] ofRandomRaters(VarianceTable v) {
    double n = v.items();
    double k = v.raters();
    double rho = Ratio.of(v, IntraclassForm.RANDOM_RATERS_SINGLE).value();
    double residual = v.residual();
    if (!Double.isFinite(rho)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    if (residual == 0 && v.betweenRaters() == 0) {
      return new double[] {1, 1};
    }
    // The ratio of mean squares between raters and residual, without dividing by the residual.
    double ratio = k * rho * v.betweenRaters();
    double rest = (n * (1 + (k - 1) * rho) - k * rho) * residual;
    double degrees =
        (k - 1)
            * (n - 1)
            * (ratio + rest)
            * (ratio + rest)
            / ((n - 1) * ratio * ratio + rest * rest);
    if (!(degrees > 0)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double upper = Distributions.fQuantile(UPPER, n - 1, degrees);
    double lower = Distributions.fQuantile(UPPER, degrees, n - 1);
    double noise = k * v.betweenRaters() + (k * n - k - n) * residual;
    double items = v.betweenItems();
    return new double[] {
      n * (items - upper * residual) / (upper * noise + n * items),
      n * (lower * items - residual) / (noise + n * lower * items)
    };
  }

  /** Spearman (1910) and Brown (1910): reliability of the mean of k. */
  private static double ofMean(double single, double k) {
    return k * single / (1 + (k - 1) * single);
  }
}
