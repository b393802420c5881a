package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's tau-b of two raters over the items both judged: pairs of items ordered alike minus
 * pairs ordered oppositely, over the geometric mean of the pairs that each rater put apart. From −1
 * to 1; a rater who ties everything has none.
 *
 * <p>Kendall (1945), <cite>Biometrika</cite> 33:239–251. Order is that of the categories, never of
 * ids. Standard error by linearisation (Brown &amp; Benedetti 1977, <cite>Journal of the American
 * Statistical Association</cite> 72:309–315), items random or, where there are clusters, whole
 * clusters; interval on Fisher's z scale. Item weights are not used.
 */
public final class KendallsTau {
  private static final String METRIC = "kendall-tau-b";
  private static final String METHOD = "Kendall 1945, error by Brown & Benedetti 1977";
  private static final double LEVEL = 0.95;

  private KendallsTau() {}

  /** Over all pairs of items that both raters judged. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(PairedAnswers.of(judgments, first, second));
  }

  /**
   * The plain mean over all pairs of raters that have one, each on the items that the pair shares;
   * error by what each item moves the mean by, where at least four units show one, as of a single
   * pair.
   */
  public static Coefficient meanOfPairs(Judgments judgments) {
    return PairwiseRankCorrelations.mean(
        judgments, METRIC, "mean of Kendall's tau-b (1945) of pairs of raters", KendallsTau::moved);
  }

  private static PairwiseRankCorrelations.@Nullable Estimate moved(PairedAnswers pair) {
    Concordance all = Concordance.of(pair.first(), pair.second());
    double[] total = new double[3];
    for (int i = 0; i < pair.size(); i++) {
      add(total, all, i);
    }
    if (total[1] == 0 || total[2] == 0) {
      return null;
    }
    double[] influences = new double[pair.size()];
    for (int i = 0; i < influences.length; i++) {
      double[] own = new double[3];
      add(own, all, i);
      influences[i] = 2 * influence(own, total);
    }
    return new PairwiseRankCorrelations.Estimate(tau(total), influences);
  }

  private static double tau(double[] total) {
    return Math.clamp(total[0] / Math.sqrt(total[1] * total[2]), -1, 1);
  }

  /** Of a unit in one role of a pair of units. */
  private static double influence(double[] unit, double[] total) {
    return unit[0] / Math.sqrt(total[1] * total[2])
        - tau(total) / 2 * (unit[1] / total[1] + unit[2] / total[2]);
  }

  /**
   * Over pairs of items of the same cluster only: for rankings of the responses to one task, where
   * items are responses, values their ranks and clusters the tasks. Pairs of all clusters are
   * pooled, so that it is one coefficient and no mean of many.
   */
  public static Coefficient withinClusters(Judgments judgments, int first, int second) {
    PairedAnswers pair = PairedAnswers.of(judgments, first, second);
    Undefined obstacle = pair.obstacle();
    if (obstacle != null) {
      return pair.undefined(METRIC, "within-clusters", obstacle, METHOD);
    }
    Map<Integer, Units> clusters = new TreeMap<>();
    for (int i = 0; i < pair.size(); i++) {
      clusters.computeIfAbsent(pair.cluster(i), c -> new Units()).add(i);
    }
    double[][] sums = clusters.values().stream().map(c -> c.sums(pair)).toArray(double[][]::new);
    return estimate(pair, "within-clusters", sums);
  }

  static Coefficient of(PairedAnswers pair) {
    Undefined obstacle = pair.obstacle();
    if (obstacle != null) {
      return pair.undefined(METRIC, "default", obstacle, METHOD);
    }
    Concordance all = Concordance.of(pair.first(), pair.second());
    Map<Integer, double[]> clusters = new TreeMap<>();
    for (int i = 0; i < pair.size(); i++) {
      double[] sums = clusters.computeIfAbsent(pair.cluster(i), c -> new double[3]);
      add(sums, all, i);
    }
    return estimate(pair, "default", clusters.values().toArray(double[][]::new));
  }

  private static void add(double[] sums, Concordance counts, int unit) {
    sums[0] += counts.concordant(unit);
    sums[1] += counts.apartByFirst(unit);
    sums[2] += counts.apartBySecond(unit);
  }

  /** The units of one cluster. */
  private static final class Units {
    private int[] units = new int[8];
    private int size;

    void add(int unit) {
      if (size == units.length) {
        units = Arrays.copyOf(units, 2 * size);
      }
      units[size++] = unit;
    }

    double[] sums(PairedAnswers pair) {
      int[] x = Arrays.stream(units, 0, size).map(i -> pair.first()[i]).toArray();
      int[] y = Arrays.stream(units, 0, size).map(i -> pair.second()[i]).toArray();
      Concordance counts = Concordance.of(x, y);
      double[] sums = new double[3];
      for (int i = 0; i < size; i++) {
        KendallsTau.add(sums, counts, i);
      }
      return sums;
    }
  }

  /** From the sums (concordance, apart by first, apart by second) of each independent unit. */
  private static Coefficient estimate(PairedAnswers pair, String variant, double[][] sums) {
    double[] total = new double[3];
    for (double[] unit : sums) {
      for (int s = 0; s < 3; s++) {
        total[s] += unit[s];
      }
    }
    if (total[1] == 0 || total[2] == 0) {
      return pair.undefined(METRIC, variant, Undefined.CONSTANT, METHOD);
    }
    double tau = tau(total);
    // Where items are compared across units, a unit enters as either member of a pair.
    double roles = variant.equals("default") ? 2 : 1;
    double spread = 0;
    for (double[] unit : sums) {
      double influence = roles * influence(unit, total);
      spread += influence * influence;
    }
    int n = sums.length;
    boolean estimable = n >= PairedAnswers.LEAST_UNITS && Math.abs(tau) < 1;
    Double se = estimable ? Math.sqrt(spread * n / (n - 1.0)) : null;
    return pair.value(METRIC, variant, tau, se, interval(tau, se), METHOD);
  }

  private static @Nullable Interval interval(double tau, @Nullable Double se) {
    if (se == null) {
      return null;
    }
    double z = Math.log((1 + tau) / (1 - tau)) / 2;
    double half = Distributions.normalQuantile((1 + LEVEL) / 2) * se / (1 - tau * tau);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), LEVEL, "normal on Fisher's z");
  }
}
