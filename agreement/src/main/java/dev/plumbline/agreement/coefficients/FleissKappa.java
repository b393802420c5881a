package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Fleiss' kappa, κ = (p_a − p_e) / (1 − p_e) with p_e = Σ π_k², for any number of raters who need
 * not be the same from item to item. At most 1; 0 is agreement by chance.
 *
 * <p>Generalised to missing answers as in Gwet (2014), <cite>Handbook of Inter-Rater
 * Reliability</cite>, 4th ed.: p_a is the mean over items with at least two ratings, π_k the mean
 * over items with at least one rating of the item's share of category k. Items are never rescaled
 * to a common number of ratings. Where all items have as many ratings this is Fleiss (1971),
 * <cite>Psychological Bulletin</cite> 76:378–382. Standard error by Gwet's linearisation, or by
 * bootstrap where one is given.
 */
public final class FleissKappa {
  private static final ChanceCorrected KAPPA =
      new ChanceCorrected(
          "fleiss-kappa",
          "Fleiss 1971, generalised to missing answers by Gwet 2014",
          ScottsPi::chance);

  private FleissKappa() {}

  /** Unweighted, with missing answers. */
  public static Coefficient of(Judgments judgments) {
    return of(judgments, Weighting.IDENTITY, null);
  }

  /** With weights: linear and quadratic ones by the categories' values where they are numbers. */
  public static Coefficient of(Judgments judgments, Weighting weighting) {
    return of(judgments, weighting, null);
  }

  /** With weights and a bootstrap interval, or the linearised one when it is null. */
  public static Coefficient of(
      Judgments judgments, Weighting weighting, @Nullable Bootstrap bootstrap) {
    return of(ItemCounts.of(judgments), weighting, bootstrap);
  }

  /** The classic form: only items that every rater judged, weights being 0 and 1. */
  public static Coefficient ofCompleteItems(Judgments judgments) {
    String variant = "complete-items";
    Judgments complete = CompleteItems.of(judgments);
    ItemCounts counts = ItemCounts.of(complete);
    if (complete.size() == 0 && judgments.size() > 0) {
      Undefined reason = judgments.raters() == 1 ? Undefined.ONE_RATER : Undefined.NO_COMPLETE_ITEM;
      return Results.undefined(
          KAPPA.metric(), variant, Scale.NOMINAL, reason, counts, KAPPA.method());
    }
    return KAPPA.of(counts, Weighting.IDENTITY, variant, null);
  }

  static Coefficient of(ItemCounts counts, Weighting weighting, @Nullable Bootstrap bootstrap) {
    return KAPPA.of(counts, weighting, OverItems.variant(weighting, counts.judgments()), bootstrap);
  }
}
