package dev.plumbline.agreement.coefficients;

import java.util.Arrays;

/**
 * How much two categories count as agreement: 1 for the same, down to 0.
 *
 * <p>Linear and quadratic weights depend on where the categories lie: at their rank, or at their
 * value. The two differ when codes have gaps, so every result names which it used.
 */
public sealed interface Weighting {
  /** Only equal categories agree. */
  Weighting IDENTITY = new Named("identity");

  /** 1 − |x − y| / range. */
  Weighting LINEAR = new Named("linear");

  /** 1 − (x − y)² / range². */
  Weighting QUADRATIC = new Named("quadratic");

  /** 1 − C(d + 1, 2) / C(q, 2), where d is the distance in ranks (Gwet 2014). */
  Weighting ORDINAL = new Named("ordinal");

  /**
   * A square matrix of agreement weights by code, from 0 to 1, ones on the diagonal.
   *
   * @throws IllegalArgumentException for any other
   */
  static Weighting custom(double[][] weights) {
    double[][] agreement = copy(weights);
    for (int k = 0; k < agreement.length; k++) {
      for (int l = 0; l < agreement.length; l++) {
        double w = agreement[k][l];
        if (!(w >= 0 && w <= 1) || k == l && w != 1) {
          throw new IllegalArgumentException("weight %s in row %d, column %d".formatted(w, k, l));
        }
      }
    }
    return new Custom("custom", agreement);
  }

  /**
   * Disagreement weights as in Cohen (1968): 0 for full agreement, larger is worse.
   *
   * @throws IllegalArgumentException when all are zero, or one is negative or not finite
   */
  static Weighting disagreement(double[][] weights) {
    double most = 0;
    for (double[] row : weights) {
      for (double w : row) {
        if (!(w >= 0) || Double.isInfinite(w)) {
          throw new IllegalArgumentException("disagreement weight " + w);
        }
        most = Math.max(most, w);
      }
    }
    if (most == 0) {
      throw new IllegalArgumentException("all disagreement weights are zero");
    }
    double[][] agreement = copy(weights);
    for (double[] row : agreement) {
      for (int l = 0; l < row.length; l++) {
        row[l] = 1 - row[l] / most;
      }
    }
    return new Custom("custom", agreement);
  }

  /** Kebab-case name. */
  String name();

  /** Whether weights depend on where categories lie. */
  default boolean usesPositions() {
    return this == LINEAR || this == QUADRATIC;
  }

  /**
   * The q × q matrix of weights.
   *
   * @param positions where each of the q categories lies, ascending
   */
  double[][] matrix(double[] positions);

  private static double[][] copy(double[][] weights) {
    double[][] copy = new double[weights.length][];
    for (int k = 0; k < weights.length; k++) {
      if (weights[k].length != weights.length) {
        throw new IllegalArgumentException("weights are not a square matrix");
      }
      copy[k] = weights[k].clone();
    }
    return copy;
  }

  /** One of the four standard weightings. */
  record Named(String name) implements Weighting {
    @Override
    public double[][] matrix(double[] positions) {
      int q = positions.length;
      double[][] w = new double[q][q];
      double range =
          Arrays.stream(positions).max().orElse(0) - Arrays.stream(positions).min().orElse(0);
      for (int k = 0; k < q; k++) {
        for (int l = 0; l < q; l++) {
          w[k][l] = k == l ? 1 : weight(positions, range, k, l);
        }
      }
      return w;
    }

    private double weight(double[] positions, double range, int k, int l) {
      int q = positions.length;
      double distance = Math.abs(positions[k] - positions[l]) / range;
      double ranks = Math.abs(k - l);
      return switch (name) {
        case "linear" -> 1 - distance;
        case "quadratic" -> 1 - distance * distance;
        case "ordinal" -> 1 - ranks * (ranks + 1) / ((double) q * (q - 1));
        default -> 0;
      };
    }
  }

  /** Weights by code. */
  @SuppressWarnings("ArrayRecordComponent")
  record Custom(String name, double[][] weights) implements Weighting {
    @Override
    public double[][] matrix(double[] positions) {
      if (weights.length != positions.length) {
        throw new IllegalArgumentException(
            weights.length + " rows of weights for " + positions.length + " categories");
      }
      return copy(weights);
    }
  }
}
