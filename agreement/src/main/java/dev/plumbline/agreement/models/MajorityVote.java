package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;

/**
 * The most frequent answer. Tie rule: answers given equally often stay tied in {@link #top}; the
 * posterior is the share of votes, and all categories alike for an item without judgments.
 *
 * @param judgments what is voted on
 */
public record MajorityVote(Judgments judgments) implements Consensus {
  @Override
  public String method() {
    return "majority";
  }

  @Override
  public double[] posterior(int item) {
    double[] share = new double[judgments.categories()];
    int votes = judgments.overlap(item);
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      share[judgments.code(p)] += 1.0 / votes;
    }
    if (votes == 0) {
      java.util.Arrays.fill(share, 1.0 / share.length);
    }
    return share;
  }
}
