package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import java.util.Arrays;
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
  private final int[][] itemsOf;
  private final int[][] codesOf;

  private PairwiseRankCorrelations(Judgments judgments) {
    this.judgments = judgments;
    IntStream.Builder[] items = new IntStream.Builder[judgments.raters()];
    Arrays.setAll(items, r -> IntStream.builder());
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        items[judgments.rater(p)].add(i);
      }
    }
    itemsOf = new int[items.length][];
    codesOf = new int[items.length][];
    for (int r = 0; r < items.length; r++) {
      int rater = r;
      itemsOf[r] = items[r].build().distinct().toArray();
      codesOf[r] = Arrays.stream(itemsOf[r]).map(i -> judgments.codeBy(rater, i)).toArray();
    }
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
    MeanOfPairs mean = new MeanOfPairs(judgments);
    int[] none = {};
    PairedAnswers widest = new PairedAnswers(judgments, none, none, none);
    for (int a = 0; a < judgments.raters(); a++) {
      for (int b = a + 1; b < judgments.raters(); b++) {
        PairedAnswers pair = all.shared(a, b).answers;
        widest = pair.size() > widest.size() ? pair : widest;
        Estimate own = pair.obstacle() == null ? estimate.apply(pair) : null;
        if (own != null) {
          mean.add(own.value, pair.items(), at -> own.influences[at]);
        }
      }
    }
    if (mean.isEmpty()) {
      Undefined obstacle = widest.obstacle();
      boolean alone = judgments.raters() == 1 && obstacle == Undefined.NO_SHARED_ITEM;
      Undefined reason = obstacle == null ? Undefined.CONSTANT : obstacle;
      return widest.undefined(
          metric, "mean-of-pairs", alone ? Undefined.ONE_RATER : reason, method);
    }
    return mean.of(metric, "mean-of-pairs", Scale.ORDINAL, method);
  }

  private List<Pair> from(int rater, int least) {
    return IntStream.range(rater + 1, judgments.raters())
        .mapToObj(other -> shared(rater, other))
        .filter(pair -> pair.items.length >= least)
        .map(Shared::pair)
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Shared(int first, int second, int[] items, PairedAnswers answers) {
    Pair pair() {
      Judgments judgments = answers.judgments();
      return new Pair(
          judgments.raterName(first),
          judgments.raterName(second),
          items.length,
          KendallsTau.of(answers),
          SpearmansRho.of(answers));
    }
  }

  private Shared shared(int rater, int other) {
    int[] items = new int[Math.min(itemsOf[rater].length, itemsOf[other].length)];
    int[] first = new int[items.length];
    int[] second = new int[items.length];
    int n = 0;
    int b = 0;
    for (int a = 0; a < itemsOf[rater].length; a++) {
      int item = itemsOf[rater][a];
      while (b < itemsOf[other].length && itemsOf[other][b] < item) {
        b++;
      }
      if (b < itemsOf[other].length && itemsOf[other][b] == item) {
        items[n] = item;
        first[n] = codesOf[rater][a];
        second[n++] = codesOf[other][b];
      }
    }
    int[] kept = Arrays.copyOf(items, n);
    PairedAnswers answers =
        new PairedAnswers(judgments, kept, Arrays.copyOf(first, n), Arrays.copyOf(second, n));
    return new Shared(rater, other, kept, answers);
  }
}
