package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.numbers.Proportions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One rater measured against a consensus.
 *
 * @param rater name
 * @param judgments how many the rater made
 * @param reliability expected share that is right, 0 to 1
 * @param interval of the reliability, 95 %, Wilson
 * @param confusion expected number of judgments by true class (row) and answer (column)
 * @param costliest confusions by the cost they cause, costliest first, those without cost left out
 * @param expectedCost expected cost of one answer after correcting the rater's known bias: an
 *     answer stands for the distribution of true classes behind it (Ipeirotis, Provost &amp; Wang
 *     2010, <cite>HCOMP</cite>)
 * @param spammerCost what answers cost that say nothing; true classes are mixed as in all
 *     judgments, here and in {@code expectedCost}
 * @param quality 1 − expectedCost / spammerCost: 1 for a rater whose answers determine the truth,
 *     be they right or systematically wrong, 0 for one whose answers say nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record RaterProfile(
    Object rater,
    int judgments,
    double reliability,
    Interval interval,
    double[][] confusion,
    List<Confusion> costliest,
    double expectedCost,
    double spammerCost,
    double quality) {
  private static final int MOST_EXAMPLES = 5;

  public RaterProfile {
    costliest = List.copyOf(costliest);
  }

  /**
   * One kind of error.
   *
   * @param truth category that was true
   * @param answer category that was given
   * @param times expected number
   * @param cost times the cost of one
   * @param examples items where it most probably happened, surest first
   */
  public record Confusion(
      Object truth, Object answer, double times, double cost, List<Object> examples) {
    public Confusion {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Profiles of all raters with a judgment, the most surely reliable first: in order of the
   * interval's lower limit, so that one lucky judgment does not lead.
   */
  public static List<RaterProfile> of(Consensus consensus, Costs costs) {
    Judgments judgments = consensus.judgments();
    ConfusionCounts counts = new ConfusionCounts(consensus, MOST_EXAMPLES);
    List<RaterProfile> profiles = new ArrayList<>();
    for (int r = 0; r < judgments.raters(); r++) {
      if (counts.judgments(r) > 0) {
        profiles.add(of(judgments, counts, r, costs));
      }
    }
    profiles.sort(
        Comparator.comparingDouble((RaterProfile profile) -> -profile.interval.low())
            .thenComparing(profile -> -profile.judgments));
    return profiles;
  }

  private static RaterProfile of(
      Judgments judgments, ConfusionCounts counts, int rater, Costs costs) {
    double[][] confusion = counts.of(rater);
    int n = counts.judgments(rater);
    double right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k] / n;
    }
    double expected = expectedCost(counts, rater, costs);
    double spammer = costs.ofSoftLabel(counts.truths());
    return new RaterProfile(
        judgments.raterName(rater),
        n,
        right,
        Proportions.wilson(right * n, n, 0.95),
        confusion,
        confusions(judgments, counts, rater, costs),
        expected,
        spammer,
        spammer > 0 ? 1 - expected / spammer : 1);
  }

  private static double expectedCost(ConfusionCounts counts, int rater, Costs costs) {
    double[][] joint = counts.joint(rater);
    double expected = 0;
    for (int l = 0; l < joint.length; l++) {
      double[] behind = new double[joint.length];
      double answers = 0;
      for (int k = 0; k < joint.length; k++) {
        answers += joint[k][l];
      }
      for (int k = 0; answers > 0 && k < joint.length; k++) {
        behind[k] = joint[k][l] / answers;
      }
      expected += answers * costs.ofSoftLabel(behind);
    }
    return expected;
  }

  private static List<Confusion> confusions(
      Judgments judgments, ConfusionCounts counts, int rater, Costs costs) {
    double[][] confusion = counts.of(rater);
    List<Confusion> all = new ArrayList<>();
    for (int k = 0; k < confusion.length; k++) {
      for (int l = 0; l < confusion.length; l++) {
        double cost = k == l ? 0 : confusion[k][l] * costs.of(k, l);
        // Less than a hundredth of a judgment is no finding.
        if (cost > 0 && confusion[k][l] >= 0.01) {
          all.add(
              new Confusion(
                  judgments.category(k),
                  judgments.category(l),
                  confusion[k][l],
                  cost,
                  counts.examples(rater, k, l)));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Confusion c) -> -c.cost));
    return all;
  }
}
