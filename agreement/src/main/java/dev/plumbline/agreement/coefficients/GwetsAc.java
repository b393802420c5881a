package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import org.jspecify.annotations.Nullable;

/**
 * Gwet's AC1 and, with weights, AC2: (p_a − p_e) / (1 − p_e), where chance agreement happens only
 * on items that are hard to rate, p_e = T_w / (q (q − 1)) Σ π_k (1 − π_k) with T_w the sum of all
 * weights and q the number of categories, declared or else observed. It stays high where one
 * category prevails and kappa collapses. At most 1; 0 is agreement by chance.
 *
 * <p>Gwet (2008), <cite>British Journal of Mathematical and Statistical Psychology</cite> 61:29–48;
 * with missing answers and weights Gwet (2014). Linear and quadratic weights go by the categories'
 * values where they are numbers. Standard error by Gwet's linearisation.
 */
public final class GwetsAc {
  private GwetsAc() {}

  /** AC1: unweighted. */
  public static Coefficient ac1(Judgments judgments) {
    return of(ItemCounts.of(judgments), Weighting.IDENTITY, null);
  }

  /** AC2: weighted. */
  public static Coefficient ac2(Judgments judgments, Weighting weighting) {
    return of(ItemCounts.of(judgments), weighting, null);
  }

  /** AC1 for identity weights, AC2 for others, with a bootstrap interval where one is given. */
  public static Coefficient of(
      Judgments judgments, Weighting weighting, @Nullable Bootstrap bootstrap) {
    return of(ItemCounts.of(judgments), weighting, bootstrap);
  }

  static Coefficient of(ItemCounts counts, Weighting weighting, @Nullable Bootstrap bootstrap) {
    String metric = weighting == Weighting.IDENTITY ? "gwet-ac1" : "gwet-ac2";
    String method = "Gwet 2008 and 2014, error by linearisation";
    return new ChanceCorrected(metric, method, GwetsAc::chance)
        .of(counts, weighting, OverItems.variant(weighting, counts.judgments()), bootstrap);
  }

  private static ChanceModel chance(double[] shares, double @Nullable [][] weights) {
    return ChanceModel.ofHardItems(shares, Results.sum(weights, shares.length));
  }
}
