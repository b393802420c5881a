package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * An item on which raters differ.
 *
 * @param item id
 * @param judgments how often it was judged
 * @param agreement share of agreeing pairs
 * @param dispute share of disagreeing pairs, or on an ordered scale the variance of values or codes
 * @param answers in order of the categories
 */
record Disputed(
    Object item, int judgments, double agreement, double dispute, List<Answer> answers) {
  record Answer(Object value, int count) {}

  /** The most disputed items, most judged ones first among equals. */
  static List<Disputed> most(Judgments judgments, Scale scale, int number) {
    Comparator<Disputed> order =
        Comparator.comparingDouble(Disputed::dispute).thenComparingInt(Disputed::judgments);
    PriorityQueue<Disputed> best = new PriorityQueue<>(order);
    int[] counts = new int[judgments.categories()];
    for (int i = 0; i < judgments.items() && number > 0; i++) {
      if (judgments.overlap(i) < 2) {
        continue;
      }
      Disputed candidate = of(judgments, i, scale, counts);
      if (candidate.dispute == 0) {
        continue;
      }
      if (best.size() < number) {
        best.add(candidate);
      } else if (order.compare(candidate, best.element()) > 0) {
        best.remove();
        best.add(candidate);
      }
    }
    return best.stream().sorted(order.reversed()).toList();
  }

  private static Disputed of(Judgments judgments, int item, Scale scale, int[] counts) {
    int n = judgments.overlap(item);
    double sum = 0;
    double squares = 0;
    double alike = 0;
    List<Integer> codes = new ArrayList<>();
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      int k = judgments.code(p);
      double place = scale != Scale.ORDINAL && judgments.numeric() ? judgments.value(k) : k;
      sum += place;
      squares += place * place;
      alike += 2.0 * counts[k];
      if (counts[k]++ == 0) {
        codes.add(k);
      }
    }
    codes.sort(null);
    List<Answer> answers =
        codes.stream().map(k -> new Answer(judgments.category(k), counts[k])).toList();
    codes.forEach(k -> counts[k] = 0);
    double agreement = alike / (n * (n - 1.0));
    double variance = Math.max(0, squares / n - sum / n * (sum / n));
    return new Disputed(
        judgments.item(item),
        n,
        agreement,
        scale == Scale.NOMINAL ? 1 - agreement : agreement == 1 ? 0 : variance,
        answers);
  }
}
