package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Tables;
import java.util.HashMap;
import java.util.Map;

/**
 * A real set of crowd judgments with gold.
 *
 * @param judgments the last one of repeated judgments counts
 * @param gold true answer by item
 */
record Annotations(Judgments judgments, Map<Object, Object> gold) {
  static Annotations read(String name) {
    JudgmentsBuilder builder = Judgments.builder().repeats(Repeats.KEEP_LAST);
    for (String[] row : Tables.rows("annotations/" + name + "/labels.csv")) {
      builder.add(row[0], row[1], row[2]);
    }
    Map<Object, Object> gold = new HashMap<>();
    for (String[] row : Tables.rows("annotations/" + name + "/gold.csv")) {
      gold.put(row[0], row[1]);
    }
    return new Annotations(builder.build(), gold);
  }

  /** Share of gold items that a consensus gets right; a tie of n is right by 1/n. */
  double accuracy(Consensus consensus) {
    double right = 0;
    int n = 0;
    for (int i = 0; i < judgments.items(); i++) {
      Object truth = gold.get(judgments.item(i));
      if (truth != null) {
        n++;
        int[] top = consensus.top(i);
        for (int k : top) {
          right += judgments.category(k).equals(truth) ? 1.0 / top.length : 0;
        }
      }
    }
    return right / n;
  }
}
