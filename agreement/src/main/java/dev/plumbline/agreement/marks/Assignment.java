package dev.plumbline.agreement.marks;

import java.util.Arrays;

/**
 * The one-to-one assignment of largest total weight between two sets (Kuhn 1955, Munkres 1957) by
 * shortest augmenting paths with potentials, O(n² m). Pairs of weight 0 stay unassigned.
 */
final class Assignment {
  private final double[][] weights;
  private final boolean turned;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] weights, int rows, int columns, boolean turned) {
    this.weights = weights;
    this.turned = turned;
    this.rows = rows;
    this.columns = columns;
    this.rowPotential = new double[rows];
    this.columnPotential = new double[columns + 1];
    this.rowOf = new int[columns + 1];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < rows; row++) {
      augment(row);
    }
  }

  /**
   * The partner of each row, −1 for none.
   *
   * @param weights rows × columns, at least 0
   */
  static int[] best(double[][] weights) {
    int n = weights.length;
    int m = n == 0 ? 0 : weights[0].length;
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    if (m == 0) {
      return partner;
    }
    Assignment best =
        n <= m ? new Assignment(weights, n, m, false) : new Assignment(weights, m, n, true);
    for (int column = 0; column < best.columns; column++) {
      int row = best.rowOf[column];
      if (row >= 0 && best.weight(row, column) > 0) {
        partner[best.turned ? column : row] = best.turned ? row : column;
      }
    }
    return partner;
  }

  private double weight(int row, int column) {
    return turned ? weights[column][row] : weights[row][column];
  }

  /** Gives a row a column, moving others along the cheapest alternating path. */
  private void augment(int row) {
    // The extra column is where the path starts; it holds the row that seeks a partner.
    int at = columns;
    rowOf[at] = row;
    double[] slack = new double[columns];
    int[] from = new int[columns];
    boolean[] reached = new boolean[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    while (rowOf[at] >= 0) {
      reached[at] = true;
      at = nearest(at, slack, from, reached);
    }
    while (at != columns) {
      int before = from[at];
      rowOf[at] = rowOf[before];
      at = before;
    }
    rowOf[columns] = -1;
  }

  private int nearest(int at, double[] slack, int[] from, boolean[] reached) {
    int row = rowOf[at];
    int next = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < columns; column++) {
      if (reached[column]) {
        continue;
      }
      double reduced = -weight(row, column) - rowPotential[row] - columnPotential[column];
      if (reduced < slack[column]) {
        slack[column] = reduced;
        from[column] = at;
      }
      if (slack[column] < least) {
        least = slack[column];
        next = column;
      }
    }
    for (int column = 0; column <= columns; column++) {
      if (reached[column]) {
        rowPotential[rowOf[column]] += least;
        columnPotential[column] -= least;
      } else if (column < columns) {
        slack[column] -= least;
      }
    }
    return next;
  }
}
