package dev.plumbline.questions.choices;

import java.util.Collection;
import java.util.HashSet;

/** Distances between sets of labels. */
final class Sets {
  private Sets() {}

  /** 1 − shared / all; 0 for two empty sets. */
  static double jaccard(Collection<String> first, Collection<String> second) {
    var all = new HashSet<>(first);
    all.addAll(second);
    return all.isEmpty() ? 0 : 1 - (double) shared(first, second) / all.size();
  }

  /**
   * MASI (Passonneau 2006): 1 − Jaccard similarity × monotonicity, which is 1 for equal sets, 2/3
   * when one contains the other, 1/3 when they overlap, 0 when they are disjoint.
   */
  static double masi(Collection<String> first, Collection<String> second) {
    return 1 - (1 - jaccard(first, second)) * monotonicity(first, second);
  }

  private static double monotonicity(Collection<String> first, Collection<String> second) {
    int shared = shared(first, second);
    int one = new HashSet<>(first).size();
    int other = new HashSet<>(second).size();
    if (shared == one && shared == other) {
      return 1;
    }
    if (shared == 0) {
      return 0;
    }
    return shared == Math.min(one, other) ? 2.0 / 3 : 1.0 / 3;
  }

  private static int shared(Collection<String> first, Collection<String> second) {
    var shared = new HashSet<>(first);
    shared.retainAll(second);
    return shared.size();
  }
}
