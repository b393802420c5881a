package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.numbers.Draws;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Looks back at a rater's outcomes in the order of time for the moment after which they differ
 * most: the largest standardised difference of means before and after, over all moments (James,
 * James &amp; Siegmund 1987, <cite>Biometrika</cite> 74:71–83). Its probability without any change
 * is found by shuffling, so it accounts for having looked at all moments and needs no distribution;
 * but it holds for one look, not for looking again and again: that is what {@link DriftAlarm} does.
 *
 * @param at number of outcomes before the change
 * @param before mean of the outcomes before it
 * @param after mean of the outcomes after it
 * @param statistic the standardised difference, positive when outcomes rose
 * @param p probability of one at least as large when nothing changed
 */
public record ChangePoint(int at, double before, double after, double statistic, double p) {

  /**
   * The most probable change.
   *
   * @param outcomes in order of time: 1 and 0 for right and wrong, or any scores, or seconds
   * @param margin least number of outcomes on either side
   * @param shuffles such as 999
   * @param seed of the shuffles
   * @throws IllegalArgumentException for fewer than two margins of outcomes
   */
  public static ChangePoint of(double[] outcomes, int margin, int shuffles, long seed) {
    if (margin < 1 || outcomes.length < 2 * margin) {
      throw new IllegalArgumentException(outcomes.length + " outcomes with a margin of " + margin);
    }
    ChangePoint largest = largest(outcomes, margin);
    double size = Math.abs(largest.statistic) - 1e-12;
    long asLarge =
        IntStream.range(0, shuffles)
            .parallel()
            .filter(
                s -> {
                  double[] shuffled = shuffled(outcomes, Draws.replicate(seed, s));
                  return Math.abs(largest(shuffled, margin).statistic) >= size;
                })
            .count();
    double p = (1.0 + asLarge) / (1 + shuffles);
    return new ChangePoint(largest.at, largest.before, largest.after, largest.statistic, p);
  }

  private static ChangePoint largest(double[] outcomes, int margin) {
    int n = outcomes.length;
    double total = 0;
    double squares = 0;
    for (double x : outcomes) {
      total += x;
      squares += x * x;
    }
    double deviation = Math.sqrt(Math.max(0, squares / n - total / n * total / n));
    int best = margin;
    double most = 0;
    double sum = 0;
    double sumAtBest = 0;
    for (int k = 1; k <= n - margin; k++) {
      sum += outcomes[k - 1];
      double difference = (total - sum) / (n - k) - sum / k;
      double z = deviation == 0 ? 0 : difference / deviation * Math.sqrt(k * (n - (double) k) / n);
      if (k >= margin && (Math.abs(z) > Math.abs(most) || k == margin)) {
        best = k;
        most = z;
        sumAtBest = sum;
      }
    }
    return new ChangePoint(best, sumAtBest / best, (total - sumAtBest) / (n - best), most, 1);
  }

  private static double[] shuffled(double[] outcomes, RandomGenerator random) {
    double[] copy = outcomes.clone();
    for (int i = copy.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double x = copy[i];
      copy[i] = copy[j];
      copy[j] = x;
    }
    return copy;
  }
}
