package dev.plumbline.agreement.coefficients;

/**
 * What agreement by chance is for given shares of the categories.
 *
 * @param expected agreement expected by chance
 * @param gradient half the derivative of {@code expected} by each share, or, since shares sum to
 *     one, anything that differs from it by a constant
 */
@SuppressWarnings("ArrayRecordComponent")
record ChanceModel(double expected, double[] gradient) {

  /** Two ratings drawn from the shares: Scott 1955, Fleiss 1971. */
  static ChanceModel ofShares(double[] shares, double[][] weights) {
    double[] gradient = new double[shares.length];
    double expected = 0;
    for (int k = 0; k < shares.length; k++) {
      for (int l = 0; l < shares.length; l++) {
        gradient[k] += (weights[k][l] + weights[l][k]) / 2 * shares[l];
      }
      expected += gradient[k] * shares[k];
    }
    return new ChanceModel(expected, gradient);
  }

  /** The same with identity weights, in time linear in the categories. */
  static ChanceModel ofShares(double[] shares) {
    double expected = 0;
    for (double share : shares) {
      expected += share * share;
    }
    return new ChanceModel(expected, shares);
  }

  /** A random rating of an item that is hard to rate: Gwet 2008. */
  static ChanceModel ofHardItems(double[] shares, double sumOfWeights) {
    int q = shares.length;
    double factor = sumOfWeights / (q * (q - 1.0));
    double[] gradient = new double[q];
    double expected = 0;
    for (int k = 0; k < q; k++) {
      gradient[k] = factor * (1 - shares[k]);
      expected += gradient[k] * shares[k];
    }
    return new ChanceModel(expected, gradient);
  }

  /** All categories alike: Brennan &amp; Prediger 1981. */
  static ChanceModel uniform(int q, double sumOfWeights) {
    double[] gradient = new double[q];
    double expected = sumOfWeights / ((double) q * q);
    java.util.Arrays.fill(gradient, expected);
    return new ChanceModel(expected, gradient);
  }
}
