package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import dev.plumbline.agreement.resampling.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;
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
 * 72:323–327, normal interval cut to [−1, 1]. Where items have weights or clusters, shares are
 * weighted and the same linearisation runs over items or clusters, with Student's t.
 */
public final class CohensKappa {
  static final String METRIC = "cohen-kappa";
  private static final String METHOD = "Cohen 1960/1968, error by Fleiss, Cohen & Everitt 1969";
  private static final String LINEARISED = "Cohen 1960/1968, error by linearisation over items";
  private static final double NORMAL_95 = Distributions.normalQuantile(0.975);

  private CohensKappa() {}

  /** Unweighted kappa of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(judgments, first, second, Weighting.IDENTITY);
  }

  /** Weighted kappa of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second, Weighting weighting) {
    PairTable table = PairTable.of(judgments, first, second);
    String method = unequal(judgments) ? LINEARISED : METHOD;
    String variant = variant(weighting);
    Scale scale = weighting.usesPositions() ? Scale.ORDINAL : Results.scale(weighting);
    Sample sample = table.sample(judgments);
    Estimate estimate = estimate(judgments, first, second, weighting, table);
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
          method);
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
        method);
  }

  /**
   * Light's kappa: the plain mean of the kappas of all pairs of raters that have one, each on the
   * items that the pair shares, with the error of {@link MeanOfPairs}.
   */
  public static Coefficient meanOfPairs(Judgments judgments, Weighting weighting) {
    String variant =
        "mean-of-pairs" + (weighting == Weighting.IDENTITY ? "" : "-" + variant(weighting));
    Scale scale = weighting.usesPositions() ? Scale.ORDINAL : Results.scale(weighting);
    String method = "Light 1971, mean of Cohen's kappas of pairs of raters";
    MeanOfPairs mean = MeanOfPairs.ofKappas(judgments);
    PairwiseKappas.addTo(mean, judgments, weighting);
    return Results.mean(mean, METRIC, variant, scale, judgments, weighting, method);
  }

  private static String variant(Weighting weighting) {
    return weighting.usesPositions() ? weighting.name() + "-by-rank" : Results.name(weighting);
  }

  /**
   * The test of no agreement beyond chance.
   *
   * @param z kappa over its standard error under κ = 0
   * @param p two-sided probability of a kappa at least as far from 0
   */
  public record Test(double z, double p) {}

  /**
   * Tests κ = 0 by its own standard error; null where kappa or that error does not exist, as with
   * weights or clusters of items.
   */
  public static @Nullable Test test(
      Judgments judgments, int first, int second, Weighting weighting) {
    PairTable table = PairTable.of(judgments, first, second);
    if (unequal(judgments) || nothing(table, weighting, judgments) != null) {
      return null;
    }
    PairTerms terms = terms(table, weighting, judgments);
    double spread = terms.defined() ? terms.spreadUnderChance() : 0;
    if (!(spread > 0)) {
      return null;
    }
    double z = terms.kappa() / Math.sqrt(spread / table.items());
    return new Test(z, 2 * Distributions.normal(-Math.abs(z)));
  }

  /** What a table of two raters says. */
  record Estimate(
      @Nullable Double kappa,
      @Nullable Undefined undefined,
      @Nullable Double observed,
      @Nullable Double expected,
      @Nullable Double se,
      @Nullable Interval interval) {

    static Estimate undefined(
        Undefined reason, @Nullable Double observed, @Nullable Double expected) {
      return new Estimate(null, reason, observed, expected, null, null);
    }
  }

  /** Whether items count unalike or hang together. */
  static boolean unequal(Judgments judgments) {
    return judgments.weighted() || judgments.clustered();
  }

  private static Estimate estimate(
      Judgments judgments, int first, int second, Weighting weighting, PairTable table) {
    if (!unequal(judgments)) {
      return estimate(table, weighting, judgments);
    }
    return estimate(judgments, first, second, weighting, table, shared(judgments, first, second));
  }

  private static int[] shared(Judgments judgments, int first, int second) {
    return IntStream.range(0, judgments.items())
        .filter(i -> judgments.codeBy(first, i) >= 0 && judgments.codeBy(second, i) >= 0)
        .toArray();
  }

  /** The table of a pair by weight of the items, and where each code stands in it. */
  @SuppressWarnings("ArrayRecordComponent")
  record PairCells(Judgments judgments, int first, int second, PairTerms terms, int[] place) {
    static PairCells of(
        Judgments judgments,
        int first,
        int second,
        Weighting weighting,
        PairTable table,
        int[] shared) {
      int[] codes = categories(table, weighting, judgments);
      int[] place = new int[judgments.categories()];
      for (int k = 0; k < codes.length; k++) {
        place[codes[k]] = k;
      }
      double all = Arrays.stream(shared).mapToDouble(judgments::weight).sum();
      double[][] mass = new double[codes.length][codes.length];
      for (int i : shared) {
        int k = place[judgments.codeBy(first, i)];
        mass[k][place[judgments.codeBy(second, i)]] += judgments.weight(i);
      }
      return new PairCells(judgments, first, second, PairTerms.of(mass, all, weighting), place);
    }

    /** By how much an item moves the pair's kappa. */
    double influence(int item) {
      int k = place[judgments.codeBy(first, item)];
      int l = place[judgments.codeBy(second, item)];
      return judgments.weight(item) / terms.all() * terms.deviation(k, l);
    }
  }

  /** Of items of equal weight, each on its own. */
  static Estimate estimate(PairTable table, Weighting weighting, Judgments judgments) {
    long n = table.items();
    Estimate nothing = nothing(table, weighting, judgments);
    if (nothing != null) {
      return nothing;
    }
    PairTerms terms = terms(table, weighting, judgments);
    if (!terms.defined()) {
      return Estimate.undefined(Undefined.ONE_CATEGORY, terms.observed(), terms.expected());
    }
    boolean single = n < 2;
    double se = Math.sqrt(terms.spread() / n);
    return new Estimate(
        terms.kappa(),
        null,
        terms.observed(),
        terms.expected(),
        single ? null : (Double) se,
        single ? null : interval(terms.kappa(), NORMAL_95 * se, "normal"));
  }

  private static PairTerms terms(PairTable table, Weighting weighting, Judgments judgments) {
    int[] codes = categories(table, weighting, judgments);
    double[][] mass = new double[codes.length][codes.length];
    for (int k = 0; k < codes.length; k++) {
      for (int l = 0; l < codes.length; l++) {
        mass[k][l] = table.counts()[codes[k]][codes[l]];
      }
    }
    return PairTerms.of(mass, table.items(), weighting);
  }

  /** Of items with weights or clusters. */
  static Estimate estimate(
      Judgments judgments,
      int first,
      int second,
      Weighting weighting,
      PairTable table,
      int[] shared) {
    Estimate nothing = nothing(table, weighting, judgments);
    if (nothing != null) {
      return nothing;
    }
    PairCells cells = PairCells.of(judgments, first, second, weighting, table, shared);
    PairTerms terms = cells.terms();
    if (!terms.defined()) {
      return Estimate.undefined(Undefined.ONE_CATEGORY, terms.observed(), terms.expected());
    }
    Spread spread = Spread.ofItems(judgments, shared, cells::influence);
    boolean single = spread.units() < 2;
    double se = single ? 0 : Math.sqrt(spread.variance());
    double half = single ? 0 : Distributions.studentQuantile(0.975, spread.units() - 1.0) * se;
    String method = "linearisation, Student's t with n - 1 = " + (spread.units() - 1);
    return new Estimate(
        terms.kappa(),
        null,
        terms.observed(),
        terms.expected(),
        single ? null : (Double) se,
        single ? null : interval(terms.kappa(), half, method));
  }

  private static @Nullable Estimate nothing(
      PairTable table, Weighting weighting, Judgments judgments) {
    long items = table.items();
    if (items == 0) {
      return Estimate.undefined(Undefined.NO_SHARED_ITEM, null, null);
    }
    Undefined unordered = OverItems.unordered(judgments, weighting);
    return unordered == null
        ? null
        : Estimate.undefined(unordered, (double) table.alike() / items, null);
  }

  private static int[] categories(PairTable table, Weighting weighting, Judgments judgments) {
    boolean all = judgments.declared() || weighting instanceof Weighting.Custom;
    return all ? IntStream.range(0, judgments.categories()).toArray() : table.used();
  }

  private static Interval interval(double kappa, double half, String method) {
    return new Interval(kappa - half, kappa + half, 0.95, method).within(-1, 1);
  }
}
