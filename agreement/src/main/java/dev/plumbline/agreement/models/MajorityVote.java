package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;
import java.util.stream.IntStream;

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
      Arrays.fill(share, 1.0 / share.length);
    }
    return share;
  }

  /** From the votes alone, however many categories there are. */
  @Override
  public int[] top(int item) {
    int[] votes = votes(item);
    if (votes.length == 0) {
      return IntStream.range(0, judgments.categories()).toArray();
    }
    int most = mostAlike(votes);
    // In sorted votes a run of at least that many ends where it began that many votes before.
    return IntStream.range(most - 1, votes.length)
        .filter(at -> votes[at] == votes[at - most + 1])
        .map(at -> votes[at])
        .toArray();
  }

  @Override
  public double certainty(int item) {
    int[] votes = votes(item);
    return votes.length == 0
        ? 1.0 / judgments.categories()
        : (double) mostAlike(votes) / votes.length;
  }

  @Override
  public double rightJudgments(int item) {
    int[] votes = votes(item);
    double pairs = 0;
    int run = 0;
    for (int at = 0; at < votes.length; at++) {
      run = at > 0 && votes[at] == votes[at - 1] ? run + 1 : 1;
      // The squares of run lengths, an odd number at a time.
      pairs += 2 * run - 1;
    }
    return votes.length == 0 ? 0 : pairs / votes.length;
  }

  private int[] votes(int item) {
    return IntStream.range(judgments.start(item), judgments.start(item + 1))
        .map(judgments::code)
        .sorted()
        .toArray();
  }

  private static int mostAlike(int[] sorted) {
    int most = 0;
    int run = 0;
    for (int at = 0; at < sorted.length; at++) {
      run = at > 0 && sorted[at] == sorted[at - 1] ? run + 1 : 1;
      most = Math.max(most, run);
    }
    return most;
  }
}
