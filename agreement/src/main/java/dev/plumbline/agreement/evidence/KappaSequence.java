package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.coefficients.Weighting;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

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
  private static final int STAKES = 24;
  private static final int HALVINGS = 60;

  private final double[][] disagreement;
  private final double level;
  private final Map<Couple, Integer> couples = new TreeMap<>();
  private int waitingAnswer = -1;
  private int waitingGold = -1;
  private int items;

  /** Disagreements of a couple of items: d with their own gold, e with each other's. */
  private record Couple(double d, double e) implements Comparable<Couple> {
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
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
    double[] ranks = new double[categories];
    Arrays.setAll(ranks, k -> k);
    this.disagreement = weighting.matrix(ranks);
    for (double[] row : disagreement) {
      Arrays.setAll(row, k -> 1 - row[k]);
    }
    this.level = level;
  }

  /** Adds the next item, by code. */
  public void add(int answer, int gold) {
    items++;
    if (waitingAnswer < 0) {
      waitingAnswer = answer;
      waitingGold = gold;
      return;
    }
    double d = (disagreement[answer][gold] + disagreement[waitingAnswer][waitingGold]) / 2;
    double e = (disagreement[answer][waitingGold] + disagreement[waitingAnswer][gold]) / 2;
    couples.merge(new Couple(d, e), 1, Integer::sum);
    waitingAnswer = -1;
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
    return wins(couple -> (1 - k) * couple.e() - couple.d());
  }

  private boolean isBelow(double k) {
    return wins(couple -> couple.d() / (1 - k) - couple.e());
  }

  private interface Payoff {
    /** At least −1, and 0 or less on average where the claim is false. */
    double of(Couple couple);
  }

  /** Whether a player who bets on a claim has multiplied the stake by 2 / (1 − level). */
  private boolean wins(Payoff payoff) {
    double[] wealth = new double[STAKES];
    couples.forEach(
        (couple, times) -> {
          double pay = payoff.of(couple);
          for (int s = 0; s < STAKES; s++) {
            wealth[s] += times * Math.log1p(stake(s) * pay);
          }
        });
    double most = Arrays.stream(wealth).max().orElseThrow();
    double mean = Arrays.stream(wealth).map(w -> Math.exp(w - most)).sum() / STAKES;
    return most + Math.log(mean) >= Math.log(2 / (1 - level));
  }

  /** Small stakes lie denser: they win most where kappa is near the threshold. */
  private static double stake(int s) {
    double share = (s + 0.5) / STAKES;
    return share * share;
  }
}
