package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import org.jspecify.annotations.Nullable;

/**
 * The coefficient of Brennan and Prediger, (p_a − p_e) / (1 − p_e), where chance uses every
 * category alike: p_e = 1 / q, or T_w / q² with weights summing to T_w; q is the number of
 * categories, declared or else observed. At most 1; 0 is agreement by chance.
 *
 * <p>Brennan &amp; Prediger (1981), <cite>Educational and Psychological Measurement</cite>
 * 41:687–699; with missing answers Gwet (2014). Standard error by Gwet's linearisation.
 */
public final class BrennanPrediger {
  private static final ChanceCorrected COEFFICIENT =
      new ChanceCorrected(
          "brennan-prediger",
          "Brennan & Prediger 1981, with missing answers by Gwet 2014",
          (shares, weights) ->
              ChanceModel.uniform(shares.length, Results.sum(weights, shares.length)));

  private BrennanPrediger() {}

  /** Unweighted. */
  public static Coefficient of(Judgments judgments) {
    return of(judgments, Weighting.IDENTITY, null);
  }

  /** With weights: linear and quadratic ones by the categories' values where they are numbers. */
  public static Coefficient of(Judgments judgments, Weighting weighting) {
    return of(judgments, weighting, null);
  }

  /** With weights, and with a bootstrap interval where one is given. */
  public static Coefficient of(
      Judgments judgments, Weighting weighting, @Nullable Bootstrap bootstrap) {
    return of(ItemCounts.of(judgments), weighting, bootstrap);
  }

  static Coefficient of(ItemCounts counts, Weighting weighting, @Nullable Bootstrap bootstrap) {
    return COEFFICIENT.of(
        counts, weighting, OverItems.variant(weighting, counts.judgments()), bootstrap);
  }
}
