package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Scott's pi of two raters, π = (p_o − p_e) / (1 − p_e), where chance draws both ratings from the
 * pooled marginals: unlike Cohen's kappa it counts a difference in the raters' marginals as
 * disagreement. At most 1; 0 is agreement by chance. Only items that both judged enter.
 *
 * <p>Scott (1955), <cite>Public Opinion Quarterly</cite> 19:321–325. Standard error by Gwet's
 * linearisation.
 */
public final class ScottsPi {
  static final ChanceCorrected PI =
      new ChanceCorrected(
          "scott-pi", "Scott 1955, error by Gwet's linearisation", ScottsPi::chance);

  private ScottsPi() {}

  /** Unweighted pi of two raters given by index. */
  public static Coefficient of(Judgments judgments, int first, int second) {
    return of(judgments, first, second, Weighting.IDENTITY, null);
  }

  /** Weighted pi of two raters, with a bootstrap interval where one is given. */
  public static Coefficient of(
      Judgments judgments,
      int first,
      int second,
      Weighting weighting,
      @Nullable Bootstrap bootstrap) {
    return of(judgments, ItemCounts.of(judgments.ofPair(first, second)), weighting, bootstrap);
  }

  /** Of what two raters share, among all judgments. */
  static Coefficient of(
      Judgments judgments, ItemCounts counts, Weighting weighting, @Nullable Bootstrap bootstrap) {
    if (counts.judgments().size() == 0 && judgments.size() > 0) {
      return Results.undefined(
          PI.metric(),
          OverItems.variant(weighting, judgments),
          Results.scale(weighting),
          Undefined.NO_SHARED_ITEM,
          counts,
          PI.method());
    }
    return PI.of(counts, weighting, OverItems.variant(weighting, judgments), bootstrap);
  }

  /**
   * The plain mean of the pis of all pairs of raters that have one, each on the items that the pair
   * shares, with the error of the mean of kappas ({@link CohensKappa#meanOfPairs}). For one pi of
   * many raters see {@link FleissKappa}.
   */
  public static Coefficient meanOfPairs(Judgments judgments, Weighting weighting) {
    return PairwisePis.of(judgments, weighting).mean();
  }

  /** Two ratings drawn from the same shares. */
  static ChanceModel chance(double[] shares, double @Nullable [][] weights) {
    return weights == null ? ChanceModel.ofShares(shares) : ChanceModel.ofShares(shares, weights);
  }
}
