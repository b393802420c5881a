package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.numbers.Draws;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A confidence sequence on Cohen's kappa of a rater with gold (or of two raters): intervals of
 * which, with the given confidence, <em>all</em> hold the kappa of the population that items come
 * from, however often one looks.
 *
 * <p>Kappa is 1 − D_o / D_e, and two items taken together measure both without bias: D_o by the
 * rater's disagreement with the gold of the same item, D_e by that with the gold of the other. So
 * kappa is at least k exactly when the mean of d − (1 − k) e over such couples is at most 0, which
 * is tested by betting (Waudby-Smith &amp; Ramdas 2024, <cite>Journal of the Royal Statistical
 * Society B</cite> 86:1–27), each side at half the error, with a fixed mixture of stakes. No
 * approximation is involved: it holds from the second item on, for any weights and marginals, as
 * long as items come independently. An item without a partner waits for the next.
 *
 * <p>Mutable; not safe for use by several threads.
 */
public final class KappaSequence {
  private static final int HALVINGS = 60;

  private final double[][] disagreement;
  private final double level;
  private final Map<Couple, Integer> couples = new TreeMap<>();
  private int waitingAnswer = -1;
  private int waitingGold = -1;
  private final int[][] counts;
  private int items;

  /** Disagreements of a couple of items: d with their own gold, e with each other's. */
  record Couple(double d, double e) implements Comparable<Couple> {
    @Override
    public int compareTo(Couple other) {
      int byOwn = Double.compare(d, other.d);
      return byOwn != 0 ? byOwn : Double.compare(e, other.e);
    }
  }

  /**
   * Starts without items.
   *
   * @param categories q, codes run from 0 to q − 1
   * @param weighting by rank of the categories
   */
  public KappaSequence(int categories, Weighting weighting, double level) {
    this(disagreement(categories, weighting), level);
  }

  private KappaSequence(double[][] disagreement, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
    this.disagreement = disagreement;
    this.level = level;
    this.counts = new int[disagreement.length][disagreement.length];
  }

  private static double[][] disagreement(int categories, Weighting weighting) {
    double[] ranks = new double[categories];
    Arrays.setAll(ranks, k -> k);
    double[][] weights = weighting.matrix(ranks);
    for (double[] row : weights) {
      Arrays.setAll(row, k -> 1 - row[k]);
    }
    return weights;
  }

  /** Adds the next item, by code. */
  public void add(int answer, int gold) {
    items++;
    counts[answer][gold]++;
    if (waitingAnswer < 0) {
      waitingAnswer = answer;
      waitingGold = gold;
      return;
    }
    couples.merge(couple(waitingAnswer, waitingGold, answer, gold), 1, Integer::sum);
    waitingAnswer = -1;
  }

  private Couple couple(int answer, int gold, int otherAnswer, int otherGold) {
    double d = (disagreement[answer][gold] + disagreement[otherAnswer][otherGold]) / 2;
    double e = (disagreement[answer][otherGold] + disagreement[otherAnswer][gold]) / 2;
    return new Couple(d, e);
  }

  /** Items so far. */
  public int items() {
    return items;
  }

  /** The interval now; from −1 to 1 before anything can be said. */
  public Interval interval() {
    double low = lastTrue(this::isAbove);
    double high = -lastTrue(k -> isBelow(-k));
    return new Interval(
        Math.min(low, high), Math.max(low, high), level, "confidence sequence by betting");
  }

  /** Whether kappa lies above or below a threshold; wrong with a chance of 1 − level, ever. */
  public Verdict against(double threshold) {
    if (!(threshold > -1 && threshold < 1)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    if (isAbove(threshold)) {
      return Verdict.GOOD;
    }
    return isBelow(threshold) ? Verdict.BAD : Verdict.OPEN;
  }

  /** The largest k from −1 to 1 for which a predicate that turns false once still holds. */
  private static double lastTrue(DoublePredicate holds) {
    double in = -1;
    double out = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (holds.test(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  private boolean isAbove(double k) {
    Bet bet = Bet.above(k);
    couples.forEach(bet::place);
    return bet.wins(level);
  }

  private boolean isBelow(double k) {
    Bet bet = Bet.below(k);
    couples.forEach(bet::place);
    return bet.wins(level);
  }

  /**
   * How many more items until kappa is found above or below a threshold, by simulation: answers and
   * gold go on as they came so far, with one uniform pseudo-item for what is not known.
   *
   * @param horizon items after which a course is left undecided
   * @param courses such as 500
   * @param seed of the simulation
   */
  public Outlook outlook(double threshold, int horizon, int courses, long seed) {
    Verdict now = against(threshold);
    if (now != Verdict.OPEN) {
      return new Outlook(now == Verdict.GOOD ? 1 : 0, now == Verdict.BAD ? 1 : 0, 0, 0, 0);
    }
    int good = 0;
    int bad = 0;
    int[] further = new int[courses];
    for (int c = 0; c < courses; c++) {
      KappaSequence course = copy();
      Bet above = Bet.above(threshold);
      Bet below = Bet.below(threshold);
      couples.forEach(above::place);
      couples.forEach(below::place);
      RandomGenerator random = Draws.replicate(seed, c);
      Verdict verdict = Verdict.OPEN;
      while (verdict == Verdict.OPEN && further[c] < horizon) {
        further[c]++;
        Couple couple = course.draw(random);
        if (couple != null) {
          above.place(couple, 1);
          below.place(couple, 1);
          verdict = above.wins(level) ? Verdict.GOOD : verdict;
          verdict = below.wins(level) ? Verdict.BAD : verdict;
        }
      }
      good += verdict == Verdict.GOOD ? 1 : 0;
      bad += verdict == Verdict.BAD ? 1 : 0;
    }
    Arrays.sort(further);
    return new Outlook(
        (double) good / courses,
        (double) bad / courses,
        Arrays.stream(further).average().orElseThrow(),
        further[(courses - 1) / 2],
        further[(int) Math.ceil(0.9 * courses) - 1]);
  }

  private KappaSequence copy() {
    KappaSequence copy = new KappaSequence(disagreement, level);
    for (int k = 0; k < counts.length; k++) {
      copy.counts[k] = counts[k].clone();
    }
    copy.waitingAnswer = waitingAnswer;
    copy.waitingGold = waitingGold;
    copy.items = items;
    return copy;
  }

  /** The next item of Pólya's urn, and the couple it completes, if it does. */
  private @Nullable Couple draw(RandomGenerator random) {
    double u = random.nextDouble() * (items + 1);
    int q = counts.length;
    int cell = -1;
    do {
      cell++;
      u -= counts[cell / q][cell % q] + 1.0 / (q * q);
    } while (u >= 0 && cell < q * q - 1);
    int answer = cell / q;
    int gold = cell % q;
    items++;
    counts[answer][gold]++;
    if (waitingAnswer < 0) {
      waitingAnswer = answer;
      waitingGold = gold;
      return null;
    }
    Couple couple = couple(waitingAnswer, waitingGold, answer, gold);
    waitingAnswer = -1;
    return couple;
  }
}
