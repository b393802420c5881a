package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;

/**
 * Layout of tables with a row per rater and answer and a column per true class: entry (rater,
 * answer, class) lies at {@code cell · width + class}, so that one judgment touches one contiguous
 * row. Up to four classes rows are four wide, for which the passes have unrolled loops.
 *
 * @param raters rows of raters
 * @param bits of a cell that hold the answer
 * @param classes categories
 * @param width of a row
 */
record Table(int raters, int bits, int classes, int width) {
  static Table of(Judgments judgments) {
    int q = judgments.categories();
    return new Table(judgments.raters(), judgments.cellBits(), q, q <= 4 ? 4 : q);
  }

  int size() {
    return Math.multiplyExact(raters << bits, width);
  }

  int at(int rater, int answer, int trueClass) {
    return (rater << bits | answer) * width + trueClass;
  }

  /** A rater's entries by true class (row) and answer (column). */
  double[][] square(double[] cells, int rater) {
    double[][] square = new double[classes][classes];
    for (int k = 0; k < classes; k++) {
      for (int l = 0; l < classes; l++) {
        square[k][l] = cells[at(rater, l, k)];
      }
    }
    return square;
  }

  /** Sets a rater's entries, given by true class and answer. */
  void set(double[] cells, int rater, double[][] square) {
    for (int k = 0; k < classes; k++) {
      for (int l = 0; l < classes; l++) {
        cells[at(rater, l, k)] = square[k][l];
      }
    }
  }
}
