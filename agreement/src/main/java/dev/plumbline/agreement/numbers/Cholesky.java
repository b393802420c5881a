package dev.plumbline.agreement.numbers;

/** Factor of a symmetric positive definite matrix. */
public final class Cholesky {
  private final double[][] lower;

  /**
   * Factors a matrix, of which only the lower triangle is read.
   *
   * @throws ArithmeticException when it is not positive definite
   */
  public Cholesky(double[][] matrix) {
    int n = matrix.length;
    lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(sum > 0)) {
          throw new ArithmeticException("matrix is not positive definite");
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
  }

  /** The smallest pivot as a share of its diagonal entry; near 0 when a column repeats others. */
  public double leastPivot() {
    double least = 1;
    for (int i = 0; i < lower.length; i++) {
      double all = 0;
      for (int k = 0; k <= i; k++) {
        all += lower[i][k] * lower[i][k];
      }
      least = Math.min(least, lower[i][i] * lower[i][i] / all);
    }
    return least;
  }

  /** The solution of matrix · x = right. */
  public double[] solve(double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** The diagonal of the inverse: row by row, so that large matrices stay in cache. */
  public double[] inverseDiagonal() {
    int n = lower.length;
    double[][] inverse = new double[n][];
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int k = 0; k < i; k++) {
        double factor = lower[i][k];
        for (int j = 0; j <= k; j++) {
          row[j] -= factor * inverse[k][j];
        }
      }
      row[i] = 1;
      for (int j = 0; j <= i; j++) {
        row[j] /= lower[i][i];
        diagonal[j] += row[j] * row[j];
      }
      inverse[i] = row;
    }
    return diagonal;
  }
}
