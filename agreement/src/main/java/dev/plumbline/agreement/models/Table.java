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
}
