package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.ItemsOfRaters;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import java.util.ArrayList;
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
  private final ItemsOfRaters items;

  private PairwiseKappas(Judgments judgments, Weighting weighting) {
    this.judgments = judgments;
    this.weighting = weighting;
    this.items = new ItemsOfRaters(judgments);
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

  /** Adds the kappas of all pairs that have one to a mean. */
  static void addTo(MeanOfPairs mean, Judgments judgments, Weighting weighting) {
    PairwiseKappas pairs = new PairwiseKappas(judgments, weighting);
    for (int rater = 0; rater < judgments.raters(); rater++) {
      int[][] tables = pairs.tables(rater);
      for (int other = rater + 1; other < tables.length; other++) {
        if (tables[other] != null) {
          pairs.addTo(mean, rater, other, pairs.unflattened(tables[other]));
        }
      }
    }
  }

  private void addTo(MeanOfPairs mean, int rater, int other, PairTable table) {
    Double kappa = estimate(rater, other, table).kappa();
    if (kappa == null) {
      return;
    }
    if (!mean.measured()) {
      mean.add(kappa);
      return;
    }
    int[] shared = items.shared(rater, other);
    var cells = CohensKappa.PairCells.of(judgments, rater, other, weighting, table, shared);
    mean.add(kappa, shared, at -> cells.influence(shared[at]));
  }

  private List<Pair> from(int rater, int leastItems) {
    int[][] tables = tables(rater);
    List<Pair> pairs = new ArrayList<>();
    for (int other = rater + 1; other < tables.length; other++) {
      if (tables[other] == null) {
        continue;
      }
      PairTable table = unflattened(tables[other]);
      int shared = (int) table.items();
      if (shared >= leastItems) {
        pairs.add(pair(rater, other, shared, table));
      }
    }
    return pairs;
  }

  /** Of a rater with each later one, row by row; null where they share nothing. */
  private int[][] tables(int rater) {
    int q = judgments.categories();
    int[][] tables = new int[judgments.raters()][];
    int[] lastItem = new int[judgments.raters()];
    for (int item : items.of(rater)) {
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
    return tables;
  }

  private CohensKappa.Estimate estimate(int rater, int other, PairTable table) {
    if (!CohensKappa.unequal(judgments)) {
      return CohensKappa.estimate(table, weighting, judgments);
    }
    int[] shared = items.shared(rater, other);
    return CohensKappa.estimate(judgments, rater, other, weighting, table, shared);
  }

  private Pair pair(int rater, int other, int shared, PairTable table) {
    CohensKappa.Estimate e = estimate(rater, other, table);
    double agreement = e.observed() == null ? 0 : e.observed();
    return new Pair(
        judgments.raterName(rater),
        judgments.raterName(other),
        shared,
        agreement,
        e.kappa(),
        e.undefined(),
        e.se(),
        e.interval());
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
