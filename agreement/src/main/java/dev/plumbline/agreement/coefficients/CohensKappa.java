package dev.plumbline.agreement.coefficients;

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
 * Cohen's kappa of two raters, κ = (p_o − p_e) / (1 − p_e), where chance multiplies the two raters'
 * own marginals. At most 1; 0 is agreement by chance. Only items that both judged enter, into
 * expected agreement too.
 *
 * <p>Cohen (1960), <cite>Educational and Psychological Measurement</cite> 20:37–46; weighted: Cohen
 * (1968), <cite>Psychological Bulletin</cite> 70:213–220. Linear and quadratic weights go by the
 * rank of the category, on the declared scale if there is one, else among those observed in the
 * pair. Standard errors: Fleiss, Cohen &amp; Everitt (1969), <cite>Psychological Bulletin</cite>
 * 72:323–327, normal interval cut to [−1, 1].
 */
public final class CohensKappa {
  static final String METRIC = "cohen-kappa";
  private static final String METHOD = "Cohen 1960/1968, error by Fleiss, Cohen & Everitt 1969";
  private static final double NORMAL_95 = Distributions.normalQuantile(0.975);

  private CohensKappa() {}

  /** Unweighted kappa of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(judgments, first, second, Weighting.IDENTITY);
  }

  /** Weighted kappa of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second, Weighting weighting) {
    PairTable table = PairTable.of(judgments, first, second);
    String variant =
        weighting.usesPositions() ? weighting.name() + "-by-rank" : Results.name(weighting);
    Scale scale = weighting.usesPositions() ? Scale.ORDINAL : Results.scale(weighting);
    Sample sample = table.sample(judgments);
    Estimate estimate = estimate(table, weighting, judgments);
    Double kappa = estimate.kappa();
    if (kappa == null) {
      Undefined reason = judgments.size() == 0 ? Undefined.NO_JUDGMENTS : estimate.undefined();
      return new Coefficient(
          METRIC,
          variant,
          scale,
          null,
          reason,
          estimate.observed(),
          estimate.expected(),
          null,
          null,
          sample,
          METHOD);
    }
    return new Coefficient(
        METRIC,
        variant,
        scale,
        kappa,
        null,
        estimate.observed(),
        estimate.expected(),
        estimate.se(),
        estimate.interval(),
        sample,
        METHOD);
  }

  /**
   * Light's kappa: the plain mean of the kappas of all pairs of raters that have one, each on the
   * items that the pair shares (Light 1971, <cite>Psychological Bulletin</cite> 76:365–377). It has
   * no standard error here, since pairs share raters and items.
   */
  public static Coefficient meanOfPairs(Judgments judgments, Weighting weighting) {
    String variant =
        "mean-of-pairs" + (weighting == Weighting.IDENTITY ? "" : "-" + weighting.name());
    ItemCounts counts = ItemCounts.of(judgments);
    Scale scale = weighting.usesPositions() ? Scale.ORDINAL : Results.scale(weighting);
    String method = "Light 1971, mean of Cohen's kappas of pairs of raters";
    List<PairwiseKappas.Pair> pairs =
        PairwiseKappas.of(judgments, weighting, 1).stream().filter(p -> p.kappa() != null).toList();
    if (pairs.isEmpty()) {
      Undefined obstacle = OverItems.obstacle(counts);
      Undefined reason = obstacle == null ? Undefined.ONE_CATEGORY : obstacle;
      return Results.undefined(METRIC, variant, scale, reason, counts, method);
    }
    double mean = 0;
    for (PairwiseKappas.Pair pair : pairs) {
      Double kappa = pair.kappa();
      mean += kappa == null ? 0 : kappa / pairs.size();
    }
    return new Coefficient(
        METRIC, variant, scale, mean, null, null, null, null, null, counts.shared(), method);
  }

  /**
   * The test of no agreement beyond chance.
   *
   * @param z kappa over its standard error under κ = 0
   * @param p two-sided probability of a kappa at least as far from 0
   */
  public record Test(double z, double p) {}

  /** Tests κ = 0 by its own standard error; null where kappa or that error does not exist. */
  public static @Nullable Test test(
      Judgments judgments, int first, int second, Weighting weighting) {
    Estimate estimate = estimate(PairTable.of(judgments, first, second), weighting, judgments);
    Double kappa = estimate.kappa();
    if (kappa == null || !(estimate.seUnderChance() > 0)) {
      return null;
    }
    double z = kappa / estimate.seUnderChance();
    return new Test(z, 2 * Distributions.normal(-Math.abs(z)));
  }

  record Estimate(
      @Nullable Double kappa,
      @Nullable Undefined undefined,
      @Nullable Double observed,
      @Nullable Double expected,
      double se,
      double seUnderChance) {

    @Nullable Interval interval() {
      if (kappa == null) {
        return null;
      }
      double half = NORMAL_95 * se;
      return new Interval(kappa - half, kappa + half, 0.95, "normal").within(-1, 1);
    }
  }

  static Estimate estimate(PairTable table, Weighting weighting, Judgments judgments) {
    long items = table.items();
    Undefined unordered = OverItems.unordered(judgments, weighting);
    if (items == 0 || unordered != null) {
      Undefined reason = items == 0 || unordered == null ? Undefined.NO_SHARED_ITEM : unordered;
      Double alike = items == 0 ? null : (double) table.alike() / items;
      return new Estimate(null, reason, alike, null, 0, 0);
    }
    boolean keepsAll = judgments.declared() || weighting instanceof Weighting.Custom;
    PairTable part = keepsAll ? table : table.restricted(table.used());
    double[] ranks = new double[part.counts().length];
    Arrays.setAll(ranks, k -> k);
    return estimate(part, weighting.matrix(ranks), items);
  }

  private static Estimate estimate(PairTable table, double[][] w, double n) {
    double[] row = shares(table.rows(), n);
    double[] column = shares(table.columns(), n);
    int q = row.length;
    double observed = 0;
    double expected = 0;
    double[] rowMean = new double[q];
    double[] columnMean = new double[q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        observed += w[k][l] * table.counts()[k][l];
        expected += w[k][l] * row[k] * column[l];
        rowMean[k] += w[k][l] * column[l];
        columnMean[l] += w[k][l] * row[k];
      }
    }
    observed /= n;
    if (expected >= 1 - 1e-12) {
      return new Estimate(null, Undefined.ONE_CATEGORY, observed, expected, 0, 0);
    }
    double kappa = (observed - expected) / (1 - expected);
    double spread = 0;
    double spreadUnderChance = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double means = rowMean[k] + columnMean[l];
        double off = w[k][l] - means * (1 - kappa);
        spread += table.counts()[k][l] / n * off * off;
        spreadUnderChance += row[k] * column[l] * (w[k][l] - means) * (w[k][l] - means);
      }
    }
    double center = kappa - expected * (1 - kappa);
    return new Estimate(
        kappa,
        null,
        observed,
        expected,
        root(spread - center * center, n, expected),
        root(spreadUnderChance - expected * expected, n, expected));
  }

  private static double root(double spread, double n, double expected) {
    return Math.sqrt(Math.max(0, spread) / n) / (1 - expected);
  }

  private static double[] shares(long[] counts, double n) {
    return Arrays.stream(counts).mapToDouble(count -> count / n).toArray();
  }
}
