package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import java.util.BitSet;

/** Narrows judgments to the items that every rater judged. */
final class CompleteItems {
  private CompleteItems() {}

  static Judgments of(Judgments judgments) {
    return judgments.where(item -> complete(judgments, item));
  }

  private static boolean complete(Judgments judgments, int item) {
    if (judgments.overlap(item) < judgments.raters()) {
      return false;
    }
    BitSet seen = new BitSet();
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      seen.set(judgments.rater(p));
    }
    return seen.cardinality() == judgments.raters();
  }
}
