package dev.plumbline.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * What a result rests on.
 *
 * @param items items that entered
 * @param raters raters with a judgment among them
 * @param pairs pairs of judgments of the same item
 * @param judgments judgments that entered
 * @param categories categories: declared, or observed in all judgments
 * @param marginals use of each category; empty when there are more than {@value #MOST_MARGINALS}
 */
public record Sample(
    int items, int raters, long pairs, long judgments, int categories, List<Marginal> marginals) {

  /** Beyond this many categories the marginals are left out. */
  public static final int MOST_MARGINALS = 200;

  public Sample {
    marginals = List.copyOf(marginals);
  }

  /** The items that were judged at least so often, with all judgments of them. */
  public static Sample judgedAtLeast(int times, Judgments judgments) {
    long[] use = new long[judgments.categories()];
    boolean[] active = new boolean[judgments.raters()];
    int items = 0;
    int raters = 0;
    long pairs = 0;
    for (int i = 0; i < judgments.items(); i++) {
      long m = judgments.overlap(i);
      if (m < times) {
        continue;
      }
      items++;
      pairs += m * (m - 1) / 2;
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        int rater = judgments.rater(p);
        raters += active[rater] ? 0 : 1;
        active[rater] = true;
        use[judgments.code(p)]++;
      }
    }
    return of(judgments, items, raters, pairs, use);
  }

  /** A sample whose category counts are given in the order of the judgments' categories. */
  public static Sample of(Judgments judgments, int items, int raters, long pairs, long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    List<Marginal> marginals = new ArrayList<>();
    if (counts.length <= MOST_MARGINALS) {
      for (int k = 0; k < counts.length; k++) {
        double share = total == 0 ? 0 : (double) counts[k] / total;
        marginals.add(new Marginal(judgments.category(k), counts[k], share));
      }
    }
    return new Sample(items, raters, pairs, total, counts.length, marginals);
  }
}
