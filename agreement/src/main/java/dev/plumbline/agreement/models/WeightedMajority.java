package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;

/**
 * Worker agreement with aggregate ("Wawa"): votes weighted by how often the rater is with the plain
 * majority. A rater who meets a tie of n answers with one of them is right by 1/n. The posterior is
 * the share of weighted votes; ties stay tied.
 */
public final class WeightedMajority implements Consensus {
  private final Judgments judgments;
  private final double[] weights;

  private WeightedMajority(Judgments judgments, double[] weights) {
    this.judgments = judgments;
    this.weights = weights;
  }

  public static WeightedMajority of(Judgments judgments) {
    MajorityVote majority = new MajorityVote(judgments);
    double[] right = new double[judgments.raters()];
    int[] n = new int[judgments.raters()];
    for (int i = 0; i < judgments.items(); i++) {
      int[] top = majority.top(i);
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        boolean with = Arrays.binarySearch(top, judgments.code(p)) >= 0;
        right[judgments.rater(p)] += with ? 1.0 / top.length : 0;
        n[judgments.rater(p)]++;
      }
    }
    for (int r = 0; r < right.length; r++) {
      right[r] = n[r] == 0 ? 0 : right[r] / n[r];
    }
    return new WeightedMajority(judgments, right);
  }

  @Override
  public Judgments judgments() {
    return judgments;
  }

  @Override
  public String method() {
    return "wawa";
  }

  /** How often a rater is with the majority, 0 to 1. */
  public double weight(int rater) {
    return weights[rater];
  }

  @Override
  public double[] posterior(int item) {
    double[] votes = new double[judgments.categories()];
    double total = 0;
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      votes[judgments.code(p)] += weights[judgments.rater(p)];
      total += weights[judgments.rater(p)];
    }
    if (total == 0) {
      return new MajorityVote(judgments).posterior(item);
    }
    for (int k = 0; k < votes.length; k++) {
      votes[k] /= total;
    }
    return votes;
  }
}
