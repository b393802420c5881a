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
  private static final int LEAST_ITEMS = 4;

  private SpearmansRho() {}

  /** Of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(PairedAnswers.of(judgments, first, second));
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
    if (pair.judgments().clustered()) {
      int[] clusters = IntStream.range(0, pair.size()).map(pair::cluster).toArray();
      Coefficient value = pair.value(METRIC, "default", rho, null, null, METHOD);
      return UnitBootstrap.overClusters(Bootstrap.STANDARD, clusters, "clusters")
          .interval(value, times -> rho(pair, times));
    }
    if (pair.size() < LEAST_ITEMS || Math.abs(rho) == 1) {
      return pair.value(METRIC, "default", rho, null, null, METHOD);
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
