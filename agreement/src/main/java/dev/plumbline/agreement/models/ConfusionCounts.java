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
  private final double[][] pooled;
  private final double[] truths;
  private final Map<Long, List<Example>> examples = new HashMap<>();

  private record Example(int item, double probability) {}

  ConfusionCounts(Consensus consensus, int mostExamples) {
    this.judgments = consensus.judgments();
    this.most = mostExamples;
    int q = judgments.categories();
    this.counts = new double[judgments.raters()][q][q];
    this.n = new int[judgments.raters()];
    this.pooled = new double[q][q];
    this.truths = new double[q];
    for (int i = 0; i < judgments.items(); i++) {
      if (judgments.overlap(i) > 0) {
        count(i, consensus.posterior(i));
      }
    }
    pool();
  }

  private void pool() {
    for (double[][] own : counts) {
      for (int k = 0; k < truths.length; k++) {
        for (int l = 0; l < truths.length; l++) {
          pooled[k][l] += own[k][l];
          truths[k] += own[k][l] / judgments.size();
        }
      }
    }
    for (double[] row : pooled) {
      normalise(row);
    }
  }

  private static void normalise(double[] row) {
    double total = java.util.Arrays.stream(row).sum();
    for (int l = 0; l < row.length; l++) {
      row[l] = total > 0 ? row[l] / total : 1.0 / row.length;
    }
  }

  /** Share of each true class among all judgments. */
  double[] truths() {
    return truths;
  }

  /**
   * Probability of true class (row) and answer (column) of a rater when true classes are mixed as
   * in all judgments; the pooled confusion is one more judgment per true class.
   */
  double[][] joint(int rater) {
    double[][] joint = new double[truths.length][];
    for (int k = 0; k < truths.length; k++) {
      joint[k] = counts[rater][k].clone();
      for (int l = 0; l < truths.length; l++) {
        joint[k][l] += pooled[k][l];
      }
      normalise(joint[k]);
      for (int l = 0; l < truths.length; l++) {
        joint[k][l] *= truths[k];
      }
    }
    return joint;
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
