package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import dev.plumbline.agreement.resampling.UnitBootstrap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's coefficient of concordance W of all raters over the items that every rater judged, with
 * the correction for ties: 12 S / (k² (n³ − n) − k Σ (t³ − t)), S being the sum of squared
 * deviations of the items' rank sums. From 0 to 1; 0 is no concordance, and k raters who guess
 * reach 1 / k on average.
 *
 * <p>Kendall &amp; Babington Smith (1939), <cite>Annals of Mathematical Statistics</cite>
 * 10:275–287; ties by Kendall (1945). Interval by bootstrap over items or clusters. Item weights
 * are not used.
 */
public final class KendallsW {
  private static final String METRIC = "kendall-w";

  private KendallsW() {}

  /**
   * The test of no concordance (Friedman 1937).
   *
   * @param chiSquared k (n − 1) W
   * @param degrees n − 1
   * @param p probability of a W at least as large when raters guess; valid for many items
   */
  public record Test(double chiSquared, int degrees, double p) {}

  /** With the standard bootstrap. */
  public static Coefficient of(Judgments judgments) {
    return of(judgments, Bootstrap.STANDARD);
  }

  public static Coefficient of(Judgments judgments, Bootstrap bootstrap) {
    CompleteTable table = CompleteTable.of(judgments);
    Undefined obstacle = obstacle(table);
    if (obstacle != null) {
      return result(table, null, obstacle);
    }
    int[][] columns = table.columns();
    int q = judgments.categories();
    int[] once = new int[table.size()];
    Arrays.fill(once, 1);
    double w = concordance(columns, once, q);
    if (Double.isNaN(w)) {
      return result(table, null, Undefined.CONSTANT);
    }
    int[] clusters = Arrays.stream(table.items()).map(judgments::cluster).toArray();
    String over = judgments.clustered() ? "clusters" : "items";
    return UnitBootstrap.overClusters(bootstrap, clusters, over)
        .interval(result(table, w, null), times -> concordance(columns, times, q));
  }

  /** Tests W = 0; null where there is no W. */
  public static @Nullable Test test(Judgments judgments) {
    Coefficient w = of(judgments, Bootstrap.NONE);
    if (!w.defined()) {
      return null;
    }
    int degrees = w.sample().items() - 1;
    double chiSquared = judgments.raters() * degrees * w.get();
    return new Test(chiSquared, degrees, Distributions.chiSquaredTail(chiSquared, degrees));
  }

  private static @Nullable Undefined obstacle(CompleteTable table) {
    Undefined obstacle = table.obstacle();
    Judgments judgments = table.judgments();
    boolean ordered = judgments.numeric() || judgments.declared();
    return obstacle == Undefined.NO_JUDGMENTS || ordered ? obstacle : Undefined.NOT_ORDERED;
  }

  private static Coefficient result(
      CompleteTable table, @Nullable Double value, @Nullable Undefined undefined) {
    return new Coefficient(
        METRIC,
        "default",
        Scale.ORDINAL,
        value,
        undefined,
        null,
        null,
        null,
        null,
        table.sample(),
        "Kendall 1945, corrected for ties, " + table.kept());
  }

  /** When item i is drawn {@code times[i]} times; NaN where nobody ranks anything. */
  private static double concordance(int[][] columns, int[] times, int categories) {
    double k = columns.length;
    double n = Arrays.stream(times).sum();
    double[] sums = new double[times.length];
    double ties = 0;
    for (int[] codes : columns) {
      long[] counts = Midranks.counts(codes, times, categories);
      double[] ranks = Midranks.of(counts);
      for (int i = 0; i < codes.length; i++) {
        sums[i] += ranks[codes[i]];
      }
      ties += Midranks.ties(counts);
    }
    double mean = k * (n + 1) / 2;
    double squares = 0;
    for (int i = 0; i < sums.length; i++) {
      squares += times[i] * (sums[i] - mean) * (sums[i] - mean);
    }
    double most = k * k * (n * n * n - n) - k * ties;
    return most > 0 ? Math.min(1, 12 * squares / most) : Double.NaN;
  }
}
