package dev.plumbline.agreement.coefficients;

import java.util.Arrays;

/**
 * What Cohen's kappa of two raters is made of, and how each cell of their table moves it (Fleiss,
 * Cohen &amp; Everitt 1969).
 *
 * @param mass weight of the items by code of the first rater (row) and of the second (column)
 * @param all weight of all items
 * @param weights agreement of two codes
 * @param rowMean agreement of each code of the first rater with a random one of the second
 * @param columnMean the same of the second rater
 */
@SuppressWarnings("ArrayRecordComponent")
record PairTerms(
    double[][] mass,
    double all,
    double[][] weights,
    double observed,
    double expected,
    double[] rowMean,
    double[] columnMean) {

  static PairTerms of(double[][] mass, double all, Weighting weighting) {
    int q = mass.length;
    double[] ranks = new double[q];
    Arrays.setAll(ranks, k -> k);
    double[][] w = weighting.matrix(ranks);
    double[] row = rows(mass, all);
    double[] column = columns(mass, all);
    double observed = 0;
    double expected = 0;
    double[] rowMean = new double[q];
    double[] columnMean = new double[q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        observed += w[k][l] * mass[k][l];
        expected += w[k][l] * row[k] * column[l];
        rowMean[k] += w[k][l] * column[l];
        columnMean[l] += w[k][l] * row[k];
      }
    }
    return new PairTerms(mass, all, w, observed / all, expected, rowMean, columnMean);
  }

  /** Whether chance leaves anything to agree about. */
  boolean defined() {
    return expected < 1 - 1e-12;
  }

  double kappa() {
    return (observed - expected) / (1 - expected);
  }

  /** Influence of an item in a cell on kappa; zero in the mean. */
  double deviation(int k, int l) {
    double kappa = kappa();
    double off = weights[k][l] - (rowMean[k] + columnMean[l]) * (1 - kappa);
    return (off - kappa + expected * (1 - kappa)) / (1 - expected);
  }

  /** Mean square of the influences. */
  double spread() {
    double spread = 0;
    for (int k = 0; k < mass.length; k++) {
      for (int l = 0; l < mass.length; l++) {
        double deviation = mass[k][l] == 0 ? 0 : deviation(k, l);
        spread += mass[k][l] / all * deviation * deviation;
      }
    }
    return spread;
  }

  /** The same under κ = 0, when the raters judge independently. */
  double spreadUnderChance() {
    double[] row = rows(mass, all);
    double[] column = columns(mass, all);
    double spread = 0;
    for (int k = 0; k < row.length; k++) {
      for (int l = 0; l < row.length; l++) {
        double off = weights[k][l] - rowMean[k] - columnMean[l] + expected;
        spread += row[k] * column[l] * off * off;
      }
    }
    return spread / ((1 - expected) * (1 - expected));
  }

  private static double[] rows(double[][] mass, double all) {
    double[] rows = new double[mass.length];
    for (int k = 0; k < rows.length; k++) {
      for (double cell : mass[k]) {
        rows[k] += cell;
      }
      rows[k] /= all;
    }
    return rows;
  }

  private static double[] columns(double[][] mass, double all) {
    double[] columns = new double[mass.length];
    for (double[] row : mass) {
      for (int l = 0; l < row.length; l++) {
        columns[l] += row[l];
      }
    }
    for (int l = 0; l < columns.length; l++) {
      columns[l] /= all;
    }
    return columns;
  }
}
