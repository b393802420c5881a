package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import java.util.List;

/**
 * Judgments counted once in one pass; every coefficient over items, and the majority, then costs
 * the distinct counts of items rather than the judgments. The values are those of the coefficients'
 * own classes.
 */
public final class Tally {
  private final ItemCounts counts;
  private final int[] majorities;

  private Tally(ItemCounts counts) {
    this.counts = counts;
    this.majorities = new int[counts.patterns()];
    for (int p = 0; p < majorities.length; p++) {
      majorities[p] = majority(counts, p);
    }
  }

  /** Counts judgments. */
  public static Tally of(Judgments judgments) {
    return new Tally(ItemCounts.of(judgments));
  }

  private static int majority(ItemCounts counts, int pattern) {
    int best = -1;
    int most = 0;
    for (int e = counts.start(pattern); e < counts.start(pattern + 1); e++) {
      if (counts.count(e) > most) {
        most = counts.count(e);
        best = counts.code(e);
      } else if (counts.count(e) == most) {
        best = -1;
      }
    }
    return best;
  }

  public Judgments judgments() {
    return counts.judgments();
  }

  /** The code given most often to an item; −1 for a tie or when there is no judgment. */
  public int majority(int item) {
    int pattern = counts.patternOf(item);
    return pattern < 0 ? -1 : majorities[pattern];
  }

  /** {@link PercentAgreement#meanOverItems}. */
  public Coefficient percentMeanOverItems() {
    return PercentAgreement.of(counts, "mean-over-items");
  }

  /** {@link PercentAgreement#pooledPairs}. */
  public Coefficient percentPooledPairs() {
    return PercentAgreement.of(counts, "pooled-pairs");
  }

  /** {@link FleissKappa}. */
  public Coefficient fleissKappa(Weighting weighting) {
    return FleissKappa.of(counts, weighting, null);
  }

  /** {@link CongersKappa}. */
  public Coefficient congersKappa(Weighting weighting) {
    return CongersKappa.of(counts, weighting);
  }

  /** {@link GwetsAc}. */
  public Coefficient gwetsAc(Weighting weighting) {
    return GwetsAc.of(counts, weighting, null);
  }

  /** {@link BrennanPrediger}. */
  public Coefficient brennanPrediger(Weighting weighting) {
    return BrennanPrediger.of(counts, weighting, null);
  }

  /** {@link KrippendorffsAlpha}. */
  public Coefficient krippendorffsAlpha(Scale scale, Bootstrap bootstrap) {
    return KrippendorffsAlpha.of(counts, scale, bootstrap);
  }

  /** All unweighted coefficients over items, alpha with the given bootstrap. */
  public List<Coefficient> nominal(Bootstrap bootstrap) {
    return List.of(
        percentMeanOverItems(),
        percentPooledPairs(),
        fleissKappa(Weighting.IDENTITY),
        congersKappa(Weighting.IDENTITY),
        krippendorffsAlpha(Scale.NOMINAL, bootstrap),
        gwetsAc(Weighting.IDENTITY),
        brennanPrediger(Weighting.IDENTITY));
  }
}
