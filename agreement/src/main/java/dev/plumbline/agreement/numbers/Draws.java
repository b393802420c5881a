package dev.plumbline.agreement.numbers;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Random draws that depend on a seed alone, not on threads or machines. */
public final class Draws {
  private static final int LEAST_REJECTED = 10;
  private static final long[][] AT_MOST =
      IntStream.range(0, LEAST_REJECTED).mapToObj(Draws::atMost).toArray(long[][]::new);

  private Draws() {}

  /** The generator of one replicate of one seed: independent of how replicates are scheduled. */
  public static RandomGenerator replicate(long seed, int replicate) {
    long mixed = seed + 0x9E3779B97F4A7C15L * (replicate + 1L);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    return new SplittableRandom(mixed ^ (mixed >>> 27));
  }

  /**
   * A Poisson variate of a whole mean: by inversion below ten, else by transformed rejection
   * (Hörmann 1993).
   */
  public static long poisson(RandomGenerator random, long mean) {
    return mean < LEAST_REJECTED
        ? byInversion(random, AT_MOST[(int) mean])
        : byRejection(random, mean);
  }

  private static long byInversion(RandomGenerator random, long[] atMost) {
    long u = random.nextLong() >>> 1;
    int n = 0;
    while (n < atMost.length && u >= atMost[n]) {
      n++;
    }
    return n;
  }

  /** The chances of at most 0, 1, 2 … in 2⁶³, as far as they differ from one. */
  private static long[] atMost(int mean) {
    double chance = Math.exp(-mean);
    double sum = chance;
    LongStream.Builder limits = LongStream.builder();
    for (int n = 1; sum < 1 && chance > Math.ulp(1.0); n++) {
      limits.add((long) (sum * 0x1p63));
      chance *= (double) mean / n;
      sum += chance;
    }
    return limits.build().toArray();
  }

  private static long byRejection(RandomGenerator random, double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double scale = 1.1239 + 1.1328 / (b - 3.4);
    double quick = 0.9277 - 3.6224 / (b - 2);
    double logMean = Math.log(mean);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= quick) {
        return (long) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double bound = k * logMean - mean - Distributions.logGamma(k + 1);
      if (Math.log(v * scale / (a / (us * us) + b)) <= bound) {
        return (long) k;
      }
    }
  }
}
