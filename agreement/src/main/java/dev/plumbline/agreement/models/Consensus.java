package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The aggregated answer of every item, with its confidence. */
public interface Consensus {
  /** Probabilities closer than this are a tie. */
  double TIE = 1e-9;

  /** What was aggregated. */
  Judgments judgments();

  /** Kebab-case name of the method. */
  String method();

  /** Probability of each category for an item, summing to one. */
  double[] posterior(int item);

  /** The most probable categories as codes, several when they tie. */
  default int[] top(int item) {
    double[] posterior = posterior(item);
    double most = 0;
    for (double p : posterior) {
      most = Math.max(most, p);
    }
    double least = most - TIE;
    return IntStream.range(0, posterior.length).filter(k -> posterior[k] >= least).toArray();
  }

  /** The probability of the most probable category. */
  default double certainty(int item) {
    return posterior(item)[top(item)[0]];
  }

  /** How many judgments of an item it expects to be right: the probabilities of their answers. */
  default double rightJudgments(int item) {
    double[] posterior = posterior(item);
    double right = 0;
    for (int p = judgments().start(item); p < judgments().start(item + 1); p++) {
      right += posterior[judgments().code(p)];
    }
    return right;
  }

  /** The most probable category as a code, ties broken at random. */
  default int label(int item, RandomGenerator random) {
    int[] top = top(item);
    return top.length == 1 ? top[0] : top[random.nextInt(top.length)];
  }
}
