package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.models.Consensus;
import dev.plumbline.agreement.models.DawidSkene;
import dev.plumbline.agreement.models.Fitting;
import dev.plumbline.agreement.models.Glad;
import dev.plumbline.agreement.models.Gold;
import dev.plumbline.agreement.models.MajorityVote;
import dev.plumbline.agreement.models.ModelChoice;
import dev.plumbline.agreement.models.RaterModel;
import dev.plumbline.agreement.models.WeightedMajority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The aggregated answers.
 *
 * @param consensus answers of the chosen method, anchored by gold where the method can use it
 * @param chosenBy how the method was chosen, for people; null when it was asked for
 * @param goldItems judged items with a known answer
 * @param goldAccuracy share of them that the method gets right without seeing gold, a tie of n
 *     counting 1/n; null without gold
 */
record Truth(
    Consensus consensus, @Nullable String chosenBy, int goldItems, @Nullable Double goldAccuracy) {
  private static final int MOST_FOR_CHOICE = 200_000;
  private static final long SEED = 1;
  private static final long MOST_CELLS = 1 << 25;

  /** Null where there are no judgments or far too many categories for confusions. */
  static @Nullable Truth find(Judgments judgments, Scale scale, String method, Gold gold) {
    long cells = ((long) judgments.raters() << judgments.cellBits()) * judgments.categories();
    if (judgments.size() == 0 || cells > MOST_CELLS) {
      return null;
    }
    String name = method;
    String chosenBy = null;
    if (method.equals("auto")) {
      name = "hierarchical";
      chosenBy = "default for more than 200,000 judgments";
      if (judgments.size() <= MOST_FOR_CHOICE) {
        List<ModelChoice.Score> scores =
            ModelChoice.of(judgments, models(judgments, scale), Fitting.STANDARD, SEED).scores();
        name = scores.getFirst().model().method();
        chosenBy = "smallest log-loss on hidden judgments: " + losses(scores);
      }
    }
    Consensus blind = fit(judgments, name, Gold.NONE);
    if (gold.isEmpty()) {
      return new Truth(blind, chosenBy, 0, null);
    }
    int known = 0;
    double right = 0;
    for (int i = 0; i < judgments.items(); i++) {
      int code = gold.code(i);
      if (code >= 0 && judgments.overlap(i) > 0) {
        int[] top = blind.top(i);
        known++;
        right += java.util.Arrays.binarySearch(top, code) >= 0 ? 1.0 / top.length : 0;
      }
    }
    return new Truth(
        fit(judgments, name, gold), chosenBy, known, known == 0 ? null : right / known);
  }

  private static List<RaterModel> models(Judgments judgments, Scale scale) {
    return scale == Scale.ORDINAL && judgments.ordered()
        ? List.of(RaterModel.ONE_COIN, RaterModel.HIERARCHICAL, RaterModel.FULL, RaterModel.ORDINAL)
        : RaterModel.NOMINAL;
  }

  private static Consensus fit(Judgments judgments, String method, Gold gold) {
    Fitting fitting = Fitting.STANDARD.withGold(gold);
    return switch (method) {
      case "majority" -> new MajorityVote(judgments);
      case "wawa" -> WeightedMajority.of(judgments);
      case "one-coin" -> DawidSkene.fit(judgments, RaterModel.ONE_COIN, fitting);
      case "hierarchical" -> DawidSkene.fit(judgments, RaterModel.HIERARCHICAL, fitting);
      case "ordinal-dawid-skene" -> DawidSkene.fit(judgments, RaterModel.ORDINAL, fitting);
      case "mace" -> DawidSkene.fit(judgments, RaterModel.MACE, fitting);
      case "glad" -> judgments.categories() < 2 ? new MajorityVote(judgments) : Glad.fit(judgments);
      default -> DawidSkene.fit(judgments, RaterModel.FULL, fitting);
    };
  }

  private static String losses(List<ModelChoice.Score> scores) {
    StringBuilder text = new StringBuilder();
    for (ModelChoice.Score score : scores) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(score.model().method())
          .append(' ')
          .append(Figures.three(score.logLoss()));
    }
    return text.toString();
  }
}
