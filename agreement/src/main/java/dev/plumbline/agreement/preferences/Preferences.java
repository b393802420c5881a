package dev.plumbline.agreement.preferences;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Collects who preferred which response of a task, and writes every preference down both ways: once
 * as "a over b" and once, with the opposite sign, as "b over a". Which of the two was named first
 * then changes nothing. Not safe for use by several threads.
 */
public final class Preferences {
  private final int most;
  private final JudgmentsBuilder judgments;

  /**
   * Preferences of certain strengths.
   *
   * @param most strongest preference, 1 where only its direction is known
   * @param repeats what a second preference of a rater between the same two means
   */
  public Preferences(int most, Repeats repeats) {
    if (most < 1) {
      throw new IllegalArgumentException("strongest preference " + most);
    }
    this.most = most;
    this.judgments =
        Judgments.builder()
            .categories(LongStream.rangeClosed(-most, most).boxed().toList())
            .repeats(repeats);
  }

  /** Directions only, repeats refused. */
  public static Preferences ofDirections() {
    return new Preferences(1, Repeats.REFUSE);
  }

  /**
   * One direction of a pair of responses: the item of {@link #judgments}.
   *
   * @param task where both stood
   * @param over the response whose advantage is counted
   * @param under the other
   */
  public record Ordered(Object task, Object over, Object under) {}

  /**
   * Adds a preference.
   *
   * @param strength positive when {@code first} is better, negative when {@code second} is, 0 for a
   *     tie
   */
  public Preferences add(Object task, Object rater, Object first, Object second, int strength) {
    if (Math.abs(strength) > most) {
      throw new IllegalArgumentException("strength " + strength + " beyond " + most);
    }
    if (first.equals(second)) {
      throw new IllegalArgumentException("'" + first + "' compared with itself");
    }
    one(new Ordered(task, first, second), rater, strength);
    one(new Ordered(task, second, first), rater, -strength);
    return this;
  }

  private void one(Ordered item, Object rater, int strength) {
    judgments.add(item, rater, strength).cluster(item, item.task());
  }

  /**
   * Adds all pairs of a ranking as preferences of strength one.
   *
   * @param tiers best first, the responses of a tier tied
   */
  public Preferences addRanking(Object task, Object rater, List<? extends Collection<?>> tiers) {
    List<Object> responses = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (int tier = 0; tier < tiers.size(); tier++) {
      for (Object response : tiers.get(tier)) {
        responses.add(response);
        ranks.add(tier);
      }
    }
    for (int i = 0; i < responses.size(); i++) {
      for (int j = 0; j < i; j++) {
        int sign = Integer.signum(ranks.get(i) - ranks.get(j));
        add(task, rater, responses.get(j), responses.get(i), sign);
      }
    }
    return this;
  }

  /** Both ways, clustered by task: what {@link PreferenceKappa} and every coefficient take. */
  public Judgments judgments() {
    return judgments.build();
  }
}
