package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of variance behind intraclass correlations: mean squares of the items that every
 * rater judged (Shrout &amp; Fleiss 1979, table 1).
 *
 * @param items n, items that every rater judged
 * @param raters k
 * @param dropped judged items that some rater left out
 * @param betweenItems mean square between items, n − 1 degrees of freedom
 * @param withinItems mean square within items, n (k − 1) degrees of freedom
 * @param betweenRaters mean square between raters, k − 1 degrees of freedom
 * @param residual mean square of what is left, (n − 1)(k − 1) degrees of freedom
 */
public record VarianceTable(
    int items,
    int raters,
    int dropped,
    double betweenItems,
    double withinItems,
    double betweenRaters,
    double residual) {

  /** Sums of squares below this share of the total are rounding errors and become zero. */
  private static final double ROUNDING = 1e-13;

  /**
   * The mean squares.
   *
   * @throws IllegalStateException with the reason when there are none
   */
  public static VarianceTable of(Judgments judgments) {
    CompleteTable table = CompleteTable.of(judgments);
    Undefined obstacle = obstacle(table);
    if (obstacle != null) {
      throw new IllegalStateException("no analysis of variance: " + obstacle.reason());
    }
    return of(table);
  }

  static @Nullable Undefined obstacle(CompleteTable table) {
    Undefined obstacle = table.obstacle();
    if (obstacle == Undefined.NO_JUDGMENTS || table.judgments().numeric()) {
      return obstacle;
    }
    return Undefined.NOT_NUMERIC;
  }

  static VarianceTable of(CompleteTable table) {
    int n = table.size();
    int k = table.raters();
    double[] itemMean = new double[n];
    double[] raterMean = new double[k];
    double mean = 0;
    // Any origin will do; one of the values makes equal values exactly equal.
    double origin = table.value(0, 0);
    for (int i = 0; i < n; i++) {
      for (int r = 0; r < k; r++) {
        double value = table.value(i, r) - origin;
        itemMean[i] += value / k;
        raterMean[r] += value / n;
        mean += value / n / k;
      }
    }
    double items = squares(itemMean, mean) * k;
    double raters = squares(raterMean, mean) * n;
    double residual = 0;
    for (int i = 0; i < n; i++) {
      for (int r = 0; r < k; r++) {
        double rest = table.value(i, r) - origin - itemMean[i] - raterMean[r] + mean;
        residual += rest * rest;
      }
    }
    double least = ROUNDING * (items + raters + residual);
    items = items <= least ? 0 : items;
    raters = raters <= least ? 0 : raters;
    residual = residual <= least ? 0 : residual;
    return new VarianceTable(
        n,
        k,
        table.dropped(),
        items / (n - 1),
        (raters + residual) / (n * (k - 1.0)),
        raters / (k - 1),
        residual / ((n - 1.0) * (k - 1)));
  }

  private static double squares(double[] means, double mean) {
    double sum = 0;
    for (double m : means) {
      sum += (m - mean) * (m - mean);
    }
    return sum;
  }
}
