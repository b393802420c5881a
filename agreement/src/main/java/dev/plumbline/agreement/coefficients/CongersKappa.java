package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.Spread;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Conger's kappa, (p_a − p_e) / (1 − p_e), for several raters who each keep their own marginals:
 * chance agreement is averaged over pairs of raters, so that with two raters it is Cohen's kappa.
 * At most 1; 0 is agreement by chance.
 *
 * <p>Conger (1980), <cite>Psychological Bulletin</cite> 88:322–328; with missing answers and
 * weights Gwet (2014): p_a is the mean over items with at least two ratings, a rater's marginals
 * are over all items that the rater judged. Standard error by Gwet's linearisation.
 */
public final class CongersKappa {
  private static final String METRIC = "conger-kappa";
  private static final String METHOD = "Conger 1980, with missing answers by Gwet 2014";

  private CongersKappa() {}

  /** Unweighted. */
  public static Coefficient of(Judgments judgments) {
    return of(judgments, Weighting.IDENTITY);
  }

  /** With weights: linear and quadratic ones by the categories' values where they are numbers. */
  public static Coefficient of(Judgments judgments, Weighting weighting) {
    return of(ItemCounts.of(judgments), weighting);
  }

  static Coefficient of(ItemCounts counts, Weighting weighting) {
    Judgments judgments = counts.judgments();
    String variant = OverItems.variant(weighting, judgments);
    Scale scale = Results.scale(weighting);
    Undefined obstacle = OverItems.obstacle(counts, weighting);
    if (obstacle != null) {
      return Results.undefined(METRIC, variant, scale, obstacle, counts, METHOD);
    }
    double[][] weights = Results.matrix(weighting, judgments);
    OverItems items = new OverItems(counts, weights);
    RaterMarginals marginals = new RaterMarginals(judgments, weights);
    double observed = items.observed(Resampling.masses(counts));
    double expected = marginals.expected();
    if (marginals.active() < 2) {
      return Results.undefined(METRIC, variant, scale, Undefined.ONE_RATER, counts, METHOD);
    }
    double value = ChanceCorrected.value(observed, expected);
    if (Double.isNaN(value)) {
      return new Coefficient(
          METRIC,
          variant,
          scale,
          null,
          Undefined.ONE_CATEGORY,
          observed,
          expected,
          null,
          null,
          counts.shared(),
          METHOD);
    }
    Coefficient result =
        new Coefficient(
            METRIC,
            variant,
            scale,
            value,
            null,
            observed,
            expected,
            null,
            null,
            counts.shared(),
            METHOD);
    return OverItems.withInterval(result, spread(items, counts, marginals, value));
  }

  private static Spread spread(
      OverItems items, ItemCounts counts, RaterMarginals marginals, double value) {
    Judgments judgments = counts.judgments();
    double all = items.mass(1);
    double rest = 1 - marginals.expected();
    double shift = 2 * (1 - value) * all;
    double[] gain = new double[counts.patterns()];
    for (int p = 0; p < gain.length; p++) {
      double lead = items.agreement(p) - marginals.expected();
      gain[p] = counts.total(p) < 2 ? 0 : all / items.mass(2) * lead;
    }
    IntToDoubleFunction deviation =
        i -> {
          double influence = (gain[counts.patternOf(i)] - shift * marginals.pull(i)) / rest;
          return judgments.weight(i) * (influence - value) / all;
        };
    if (judgments.clustered()) {
      return Spread.ofItems(judgments, judged(counts, 0, judgments.items()), deviation);
    }
    int chunks = RaterMarginals.chunks(judgments, 1);
    double[] squares =
        IntStream.range(0, chunks)
            .parallel()
            .mapToDouble(
                c -> {
                  int from = RaterMarginals.edge(judgments, c, chunks);
                  int to = RaterMarginals.edge(judgments, c + 1, chunks);
                  return Spread.ofItems(judgments, judged(counts, from, to), deviation).squares();
                })
            .toArray();
    return new Spread(Disagreement.sum(squares), counts.itemsWith(1));
  }

  private static int[] judged(ItemCounts counts, int from, int to) {
    return IntStream.range(from, to).filter(i -> counts.patternOf(i) >= 0).toArray();
  }
}
