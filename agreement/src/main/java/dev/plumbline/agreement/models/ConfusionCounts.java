package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expected confusions of every rater against a consensus, with the items where they happened. */
final class ConfusionCounts {
  private final Judgments judgments;
  private final int most;
  private final double[][][] counts;
  private final int[] n;
  private final Map<Long, List<Example>> examples = new HashMap<>();

  private record Example(int item, double probability) {}

  ConfusionCounts(Consensus consensus, int mostExamples) {
    this.judgments = consensus.judgments();
    this.most = mostExamples;
    int q = judgments.categories();
    this.counts = new double[judgments.raters()][q][q];
    this.n = new int[judgments.raters()];
    for (int i = 0; i < judgments.items(); i++) {
      if (judgments.overlap(i) > 0) {
        count(i, consensus.posterior(i));
      }
    }
  }

  int judgments(int rater) {
    return n[rater];
  }

  /** By true class (row) and answer (column). */
  double[][] of(int rater) {
    return counts[rater];
  }

  /** Items where the rater most probably confused the two, surest first. */
  List<Object> examples(int rater, int truth, int answer) {
    return examples.getOrDefault(key(rater, truth, answer), List.of()).stream()
        .map(example -> judgments.item(example.item))
        .toList();
  }

  private void count(int item, double[] posterior) {
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      int rater = judgments.rater(p);
      int answer = judgments.code(p);
      n[rater]++;
      for (int k = 0; k < posterior.length; k++) {
        counts[rater][k][answer] += posterior[k];
        if (k != answer && posterior[k] >= 0.5) {
          remember(key(rater, k, answer), new Example(item, posterior[k]));
        }
      }
    }
  }

  private void remember(long key, Example example) {
    List<Example> best = examples.computeIfAbsent(key, fresh -> new ArrayList<>());
    if (best.size() == most && best.getLast().probability >= example.probability) {
      return;
    }
    best.add(example);
    best.sort(Comparator.comparingDouble((Example e) -> -e.probability));
    if (best.size() > most) {
      best.removeLast();
    }
  }

  private long key(int rater, int truth, int answer) {
    long q = judgments.categories();
    return (rater * q + truth) * q + answer;
  }
}
