package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import dev.plumbline.agreement.resampling.UnitBootstrap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation of two raters over the items both judged: the correlation of their
 * midranks, so ties need no correction. From −1 to 1; a rater who ties everything has none.
 *
 * <p>Spearman (1904), <cite>American Journal of Psychology</cite> 15:72–101. Interval on Fisher's z
 * scale with the error of Bonett &amp; Wright (2000), <cite>Psychometrika</cite> 65:23–28; where
 * items are clustered, by the standard bootstrap over clusters. Item weights are not used.
 */
public final class SpearmansRho {
  private static final String METRIC = "spearman";
  private static final String METHOD = "Spearman 1904, midranks";
  private static final double LEVEL = 0.95;

  private SpearmansRho() {}

  /** Of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(PairedAnswers.of(judgments, first, second));
  }

  /**
   * The plain mean over all pairs of raters that have one, each on the items that the pair shares;
   * error by what each item moves the mean by, also through the ranks of the others, where at least
   * four units show one, as of a single pair.
   */
  public static Coefficient meanOfPairs(Judgments judgments) {
    return PairwiseRankCorrelations.mean(
        judgments, METRIC, "mean of Spearman's rho (1904) of pairs of raters", SpearmansRho::moved);
  }

  private static PairwiseRankCorrelations.@Nullable Estimate moved(PairedAnswers pair) {
    int[] once = new int[pair.size()];
    Arrays.fill(once, 1);
    double rho = rho(pair, once);
    if (Double.isNaN(rho)) {
      return null;
    }
    double[] x = centred(pair, pair.first(), once);
    double[] y = centred(pair, pair.second(), once);
    double xx = product(x, x);
    double yy = product(y, y);
    double[] yAboveX = above(pair, pair.first(), y);
    double[] xAboveY = above(pair, pair.second(), x);
    double[] xAboveX = above(pair, pair.first(), x);
    double[] yAboveY = above(pair, pair.second(), y);
    double[] influences = new double[x.length];
    for (int i = 0; i < influences.length; i++) {
      double both = x[i] * y[i] + yAboveX[pair.first()[i]] + xAboveY[pair.second()[i]];
      double first = x[i] * x[i] + 2 * xAboveX[pair.first()[i]];
      double second = y[i] * y[i] + 2 * yAboveY[pair.second()[i]];
      influences[i] = both / Math.sqrt(xx * yy) - rho / 2 * (first / xx + second / yy);
    }
    return new PairwiseRankCorrelations.Estimate(rho, influences);
  }

  private static double[] centred(PairedAnswers pair, int[] codes, int[] once) {
    double[] ranks = Midranks.byCode(codes, once, pair.judgments().categories());
    double mean = (codes.length + 1) / 2.0;
    return Arrays.stream(codes).mapToDouble(k -> ranks[k] - mean).toArray();
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** Per code, the sum of what belongs to greater codes and half of what belongs to the same. */
  private static double[] above(PairedAnswers pair, int[] codes, double[] values) {
    double[] sums = new double[pair.judgments().categories()];
    for (int i = 0; i < codes.length; i++) {
      sums[codes[i]] += values[i];
    }
    double greater = 0;
    for (int k = sums.length - 1; k >= 0; k--) {
      double own = sums[k];
      sums[k] = greater + own / 2;
      greater += own;
    }
    return sums;
  }

  static Coefficient of(PairedAnswers pair) {
    Undefined obstacle = pair.obstacle();
    if (obstacle != null) {
      return pair.undefined(METRIC, "default", obstacle, METHOD);
    }
    int[] once = new int[pair.size()];
    Arrays.fill(once, 1);
    double rho = rho(pair, once);
    if (Double.isNaN(rho)) {
      return pair.undefined(METRIC, "default", Undefined.CONSTANT, METHOD);
    }
    int[] clusters = IntStream.range(0, pair.size()).map(pair::cluster).toArray();
    long units = Arrays.stream(clusters).distinct().count();
    if (units < PairedAnswers.LEAST_UNITS || Math.abs(rho) == 1) {
      return pair.value(METRIC, "default", rho, null, null, METHOD);
    }
    if (pair.judgments().clustered()) {
      Coefficient value = pair.value(METRIC, "default", rho, null, null, METHOD);
      return UnitBootstrap.overClusters(Bootstrap.STANDARD, clusters, "clusters")
          .interval(value, times -> rho(pair, times));
    }
    double errorOfZ = Math.sqrt((1 + rho * rho / 2) / (pair.size() - 3));
    double z = Math.log((1 + rho) / (1 - rho)) / 2;
    double half = Distributions.normalQuantile((1 + LEVEL) / 2) * errorOfZ;
    Interval interval =
        new Interval(
            Math.tanh(z - half), Math.tanh(z + half), LEVEL, "Bonett & Wright 2000, Fisher's z");
    return pair.value(METRIC, "default", rho, errorOfZ * (1 - rho * rho), interval, METHOD);
  }

  /** When item i is drawn {@code times[i]} times; NaN where a rater does not vary. */
  private static double rho(PairedAnswers pair, int[] times) {
    int q = pair.judgments().categories();
    double[] x = Midranks.byCode(pair.first(), times, q);
    double[] y = Midranks.byCode(pair.second(), times, q);
    double mean = (Arrays.stream(times).sum() + 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < times.length; i++) {
      double dx = x[pair.first()[i]] - mean;
      double dy = y[pair.second()[i]] - mean;
      xx += times[i] * dx * dx;
      yy += times[i] * dy * dy;
      xy += times[i] * dx * dy;
    }
    return xx == 0 || yy == 0 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
  }
}
