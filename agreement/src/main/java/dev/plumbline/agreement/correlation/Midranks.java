package dev.plumbline.agreement.correlation;

/** Ranks of coded answers, equal answers sharing the mean of their ranks. */
final class Midranks {
  private Midranks() {}

  /**
   * The rank of each code, when the code of unit i occurs {@code times[i]} times.
   *
   * @return per code, NaN-free also for codes that do not occur
   */
  static double[] byCode(int[] codes, int[] times, int categories) {
    return of(counts(codes, times, categories));
  }

  /** How often each code occurs. */
  static long[] counts(int[] codes, int[] times, int categories) {
    long[] counts = new long[categories];
    for (int i = 0; i < codes.length; i++) {
      counts[codes[i]] += times[i];
    }
    return counts;
  }

  /** The rank of each code by how often codes occur. */
  static double[] of(long[] counts) {
    double[] ranks = new double[counts.length];
    long below = 0;
    for (int k = 0; k < ranks.length; k++) {
      ranks[k] = below + (counts[k] + 1) / 2.0;
      below += counts[k];
    }
    return ranks;
  }

  /** Σ (t³ − t) over groups of equal answers. */
  static double ties(long[] counts) {
    double sum = 0;
    for (double t : counts) {
      sum += t * t * t - t;
    }
    return sum;
  }
}
