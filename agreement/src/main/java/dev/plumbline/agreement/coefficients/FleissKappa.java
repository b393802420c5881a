package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;

/**
 * Fleiss' kappa, κ = (p_a − p_e) / (1 − p_e) with p_e = Σ π_k², for any number of raters who need
 * not be the same from item to item. At most 1; 0 is agreement by chance.
 *
 * <p>Generalised to missing answers as in Gwet (2014), <cite>Handbook of Inter-Rater
 * Reliability</cite>, 4th ed.: p_a is the mean over items with at least two ratings, π_k the mean
 * over items with at least one rating of the item's share of category k. Items are never rescaled
 * to a common number of ratings. Where all items have as many ratings this is Fleiss (1971),
 * <cite>Psychological Bulletin</cite> 76:378–382.
 */
public final class FleissKappa {
  private static final String METRIC = "fleiss-kappa";
  private static final String METHOD = "Fleiss 1971, generalised to missing answers by Gwet 2014";

  private FleissKappa() {}

  /** Unweighted, with missing answers. */
  public static Coefficient of(Judgments judgments) {
    return of(judgments, Weighting.IDENTITY);
  }

  /** With weights: linear and quadratic ones by the categories' values where they are numbers. */
  public static Coefficient of(Judgments judgments, Weighting weighting) {
    return of(ItemCounts.of(judgments), weighting, OverItems.variant(weighting, judgments));
  }

  /** The classic form: only items that every rater judged, weights being 0 and 1. */
  public static Coefficient ofCompleteItems(Judgments judgments) {
    Judgments complete = CompleteItems.of(judgments);
    if (complete.size() == 0 && judgments.size() > 0) {
      Undefined reason = judgments.raters() == 1 ? Undefined.ONE_RATER : Undefined.NO_COMPLETE_ITEM;
      return Results.undefined(
          METRIC, "complete-items", Scale.NOMINAL, reason, ItemCounts.of(complete), METHOD);
    }
    return of(ItemCounts.of(complete), Weighting.IDENTITY, "complete-items");
  }

  static Coefficient of(ItemCounts counts, Weighting weighting, String variant) {
    Scale scale = Results.scale(weighting);
    Undefined obstacle = OverItems.obstacle(counts);
    if (obstacle != null) {
      return Results.undefined(METRIC, variant, scale, obstacle, counts, METHOD);
    }
    double[][] weights = Results.matrix(weighting, counts.judgments());
    OverItems items = new OverItems(counts, weights);
    double[] shares = items.shares();
    ChanceModel chance =
        weights == null ? ChanceModel.ofShares(shares) : ChanceModel.ofShares(shares, weights);
    return items.coefficient(METRIC, variant, scale, chance, METHOD);
  }
}
