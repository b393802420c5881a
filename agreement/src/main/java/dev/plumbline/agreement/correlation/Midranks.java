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
    long[] counts = new long[categories];
    for (int i = 0; i < codes.length; i++) {
      counts[codes[i]] += times[i];
    }
    double[] ranks = new double[categories];
    long below = 0;
    for (int k = 0; k < categories; k++) {
      ranks[k] = below + (counts[k] + 1) / 2.0;
      below += counts[k];
    }
    return ranks;
  }

  /** Σ (t³ − t) over groups of equal answers. */
  static double ties(int[] codes, int[] times, int categories) {
    double[] counts = new double[categories];
    for (int i = 0; i < codes.length; i++) {
      counts[codes[i]] += times[i];
    }
    double sum = 0;
    for (double t : counts) {
      sum += t * t * t - t;
    }
    return sum;
  }
}
