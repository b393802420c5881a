package dev.plumbline.agreement.models;

import java.util.Arrays;

/**
 * What a wrong answer costs: row is the true class, column the answer, zero on the diagonal.
 *
 * @param matrix q × q, not negative
 */
@SuppressWarnings("ArrayRecordComponent")
public record Costs(double[][] matrix) {
  public Costs {
    matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : matrix) {
      if (row.length != matrix.length || Arrays.stream(row).anyMatch(cost -> !(cost >= 0))) {
        throw new IllegalArgumentException("costs must be a square of numbers not below zero");
      }
    }
  }

  /** Every error costs one. */
  public static Costs alike(int categories) {
    double[][] matrix = new double[categories][categories];
    for (int k = 0; k < categories; k++) {
      Arrays.fill(matrix[k], 1);
      matrix[k][k] = 0;
    }
    return new Costs(matrix);
  }

  double of(int trueClass, int answer) {
    return matrix[trueClass][answer];
  }

  /** Expected cost of drawing both truth and answer from the same shares (Ipeirotis 2010). */
  double ofSoftLabel(double[] shares) {
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      for (int l = 0; l < shares.length; l++) {
        sum += shares[k] * shares[l] * matrix[k][l];
      }
    }
    return sum;
  }
}
