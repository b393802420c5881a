package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.resampling.ItemsOfRaters;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link ScottsPi} of every pair of raters that share items, and their plain mean.
 *
 * @param pairs in order of the raters' indexes
 * @param mean as of {@link ScottsPi#meanOfPairs}
 */
public record PairwisePis(List<Pair> pairs, Coefficient mean) {

  /**
   * One pair of raters.
   *
   * @param first name of the rater with the lower index
   * @param second name of the other
   * @param items items that both judged, at least one
   */
  public record Pair(Object first, Object second, int items, Coefficient pi) {}

  public PairwisePis {
    pairs = List.copyOf(pairs);
  }

  /** All pairs that share at least one item. */
  public static PairwisePis of(Judgments judgments, Weighting weighting) {
    ItemsOfRaters items = new ItemsOfRaters(judgments);
    MeanOfPairs mean = MeanOfPairs.ofKappas(judgments);
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < judgments.raters(); a++) {
      for (int b = a + 1; b < judgments.raters(); b++) {
        int[] shared = items.shared(a, b);
        if (shared.length == 0) {
          continue;
        }
        ItemCounts counts = ItemCounts.of(judgments.ofPair(a, b, shared));
        Coefficient pi = ScottsPi.of(judgments, counts, weighting, null);
        ScottsPi.PI.addTo(mean, pi, counts, weighting, shared);
        pairs.add(new Pair(judgments.raterName(a), judgments.raterName(b), shared.length, pi));
      }
    }
    String suffix =
        weighting == Weighting.IDENTITY ? "" : "-" + OverItems.variant(weighting, judgments);
    Coefficient all =
        Results.mean(
            mean,
            ScottsPi.PI.metric(),
            "mean-of-pairs" + suffix,
            Results.scale(weighting),
            judgments,
            weighting,
            "mean of Scott's pis (1955) of pairs of raters");
    return new PairwisePis(pairs, all);
  }
}
