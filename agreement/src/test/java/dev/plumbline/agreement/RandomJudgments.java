package dev.plumbline.agreement;

import java.util.SplittableRandom;

/** Simulated judgments for property tests. */
public final class RandomJudgments {
  private RandomJudgments() {}

  /** Judgments that follow a true value with a given chance, some of them missing. */
  public static Judgments of(long seed, int items, int raters, int categories, double missing) {
    return of(seed, items, raters, categories, missing, 0.6);
  }

  /** {@code accuracy} is the chance that a rater reports the truth instead of guessing. */
  public static Judgments of(
      long seed, int items, int raters, int categories, double missing, double accuracy) {
    SplittableRandom random = new SplittableRandom(seed);
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < items; i++) {
      int truth = Math.min(random.nextInt(categories), random.nextInt(categories));
      for (int r = 0; r < raters; r++) {
        if (random.nextDouble() >= missing) {
          boolean right = random.nextDouble() < accuracy;
          builder.add(i, r, right ? truth : random.nextInt(categories));
        }
      }
    }
    return builder.build();
  }
}
