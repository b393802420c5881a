package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cohen's kappa and percent agreement of every pair of raters that share items: the matrix behind a
 * heat map. Pairs without a shared item do not occur. Weights and clusters of items enter as in
 * {@link CohensKappa}.
 */
public final class PairwiseKappas {
  private final Judgments judgments;
  private final Weighting weighting;
  private final int[] starts;
  private final int[] itemOf;

  private PairwiseKappas(Judgments judgments, Weighting weighting) {
    this.judgments = judgments;
    this.weighting = weighting;
    this.starts = new int[judgments.raters() + 1];
    this.itemOf = new int[judgments.size()];
    indexByRater();
  }

  /**
   * One pair of raters.
   *
   * @param first name of the rater with the lower index
   * @param second name of the other
   * @param items items that both judged
   * @param agreement share of them judged alike, with weights where kappa has them
   * @param kappa null when undefined
   * @param undefined why there is no kappa
   * @param se standard error of kappa
   * @param interval of kappa, 95 %
   */
  public record Pair(
      Object first,
      Object second,
      int items,
      double agreement,
      @Nullable Double kappa,
      @Nullable Undefined undefined,
      @Nullable Double se,
      @Nullable Interval interval) {}

  /** All pairs that share at least one item, unweighted. */
  public static List<Pair> of(Judgments judgments) {
    return of(judgments, Weighting.IDENTITY, 1);
  }

  /** All pairs that share at least {@code leastItems}, in order of the raters' indexes. */
  public static List<Pair> of(Judgments judgments, Weighting weighting, int leastItems) {
    PairwiseKappas pairs = new PairwiseKappas(judgments, weighting);
    return IntStream.range(0, judgments.raters())
        .parallel()
        .mapToObj(rater -> pairs.from(rater, leastItems))
        .flatMap(List::stream)
        .toList();
  }

  private void indexByRater() {
    for (int p = 0; p < itemOf.length; p++) {
      starts[judgments.rater(p) + 1]++;
    }
    for (int r = 0; r < judgments.raters(); r++) {
      starts[r + 1] += starts[r];
    }
    int[] next = Arrays.copyOf(starts, judgments.raters());
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        itemOf[next[judgments.rater(p)]++] = i;
      }
    }
  }

  private List<Pair> from(int rater, int leastItems) {
    int q = judgments.categories();
    int[][] tables = new int[judgments.raters()][];
    int[] lastItem = new int[judgments.raters()];
    for (int at = starts[rater]; at < starts[rater + 1]; at++) {
      int item = itemOf[at];
      if (at > starts[rater] && itemOf[at - 1] == item) {
        continue;
      }
      int own = judgments.codeBy(rater, item) * q;
      for (int p = judgments.start(item + 1) - 1; p >= judgments.start(item); p--) {
        int other = judgments.rater(p);
        // From the last judgment backwards, so that of repeated ones the last counts.
        if (other <= rater || lastItem[other] == item + 1) {
          continue;
        }
        lastItem[other] = item + 1;
        if (tables[other] == null) {
          tables[other] = new int[q * q];
        }
        tables[other][own + judgments.code(p)]++;
      }
    }
    return pairs(rater, tables, leastItems);
  }

  private List<Pair> pairs(int rater, int[][] tables, int leastItems) {
    List<Pair> pairs = new ArrayList<>();
    for (int other = rater + 1; other < tables.length; other++) {
      if (tables[other] == null) {
        continue;
      }
      PairTable table = unflattened(tables[other]);
      int items = (int) table.items();
      if (items >= leastItems) {
        pairs.add(pair(rater, other, items, table));
      }
    }
    return pairs;
  }

  private Pair pair(int rater, int other, int items, PairTable table) {
    CohensKappa.Estimate e =
        CohensKappa.unequal(judgments)
            ? CohensKappa.estimate(judgments, rater, other, weighting, table, shared(rater, other))
            : CohensKappa.estimate(table, weighting, judgments);
    double agreement = e.observed() == null ? 0 : e.observed();
    return new Pair(
        judgments.raterName(rater),
        judgments.raterName(other),
        items,
        agreement,
        e.kappa(),
        e.undefined(),
        e.se(),
        e.interval());
  }

  private int[] shared(int rater, int other) {
    return Arrays.stream(itemOf, starts[rater], starts[rater + 1])
        .distinct()
        .filter(i -> judgments.codeBy(other, i) >= 0)
        .toArray();
  }

  private PairTable unflattened(int[] flat) {
    int q = judgments.categories();
    long[][] counts = new long[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        counts[k][l] = flat[k * q + l];
      }
    }
    return new PairTable(counts);
  }
}
