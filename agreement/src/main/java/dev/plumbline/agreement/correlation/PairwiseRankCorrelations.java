package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.ItemsOfRaters;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's tau-b and Spearman's correlation of every pair of raters that share items: the matrix
 * behind a heat map.
 */
public final class PairwiseRankCorrelations {
  private final Judgments judgments;
  private final ItemsOfRaters items;

  private PairwiseRankCorrelations(Judgments judgments) {
    this.judgments = judgments;
    this.items = new ItemsOfRaters(judgments);
  }

  /**
   * One pair of raters.
   *
   * @param first name of the rater with the lower index
   * @param second name of the other
   * @param items items that both judged
   */
  public record Pair(
      Object first, Object second, int items, Coefficient tauB, Coefficient spearman) {}

  /** All pairs that share at least {@code leastItems}, at least one, in order of index. */
  public static List<Pair> of(Judgments judgments, int leastItems) {
    PairwiseRankCorrelations all = new PairwiseRankCorrelations(judgments);
    int least = Math.max(1, leastItems);
    return IntStream.range(0, judgments.raters())
        .parallel()
        .boxed()
        .flatMap(a -> all.from(a, least).stream())
        .toList();
  }

  /** What moves the correlation of a pair. */
  @SuppressWarnings("ArrayRecordComponent")
  record Estimate(double value, double[] influences) {}

  /**
   * The plain mean over all pairs that have a correlation.
   *
   * @param estimate of a pair, null where its numbers do not vary
   */
  static Coefficient mean(
      Judgments judgments,
      String metric,
      String method,
      Function<PairedAnswers, @Nullable Estimate> estimate) {
    PairwiseRankCorrelations all = new PairwiseRankCorrelations(judgments);
    MeanOfPairs mean = MeanOfPairs.ofRankCorrelations(judgments, PairedAnswers.LEAST_UNITS);
    int[] none = {};
    PairedAnswers widest = new PairedAnswers(judgments, none, none, none);
    for (int a = 0; a < judgments.raters(); a++) {
      for (int b = a + 1; b < judgments.raters(); b++) {
        PairedAnswers pair = all.shared(a, b);
        widest = pair.size() > widest.size() ? pair : widest;
        Estimate own = pair.obstacle() == null ? estimate.apply(pair) : null;
        if (own != null) {
          add(mean, own, pair);
        }
      }
    }
    if (!mean.isEmpty()) {
      return mean.of(metric, "mean-of-pairs", Scale.ORDINAL, method);
    }
    Undefined obstacle = widest.obstacle();
    boolean alone = judgments.raters() == 1 && obstacle == Undefined.NO_SHARED_ITEM;
    Undefined reason = obstacle == null ? Undefined.CONSTANT : obstacle;
    return mean.undefined(
        metric, "mean-of-pairs", Scale.ORDINAL, alone ? Undefined.ONE_RATER : reason, method);
  }

  private static void add(MeanOfPairs mean, Estimate own, PairedAnswers pair) {
    if (mean.measured()) {
      mean.add(own.value, pair.items(), at -> own.influences[at]);
    } else {
      mean.add(own.value);
    }
  }

  private List<Pair> from(int rater, int least) {
    List<Pair> pairs = new ArrayList<>();
    for (int other = rater + 1; other < judgments.raters(); other++) {
      PairedAnswers answers = shared(rater, other);
      if (answers.size() >= least) {
        pairs.add(
            new Pair(
                judgments.raterName(rater),
                judgments.raterName(other),
                answers.size(),
                KendallsTau.of(answers),
                SpearmansRho.of(answers)));
      }
    }
    return pairs;
  }

  private PairedAnswers shared(int rater, int other) {
    return PairedAnswers.of(judgments, rater, other, items.shared(rater, other));
  }
}
