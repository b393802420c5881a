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

  /** Cells of all raters' confusion matrices that can be held. */
  private static final long MOST_CELLS = 1 << 25;

  /** Cells that can be fitted again and again to choose a model, and at all without being asked. */
  private static final long MOST_CELLS_FOR_CHOICE = 1 << 20;

  /** Null where {@link #obstacle} says why, unless a method was asked for; majority has none. */
  static @Nullable Truth find(Judgments judgments, Scale scale, String method, Gold gold)
      throws UsageError {
    String obstacle = obstacle(judgments);
    boolean plain = method.equals("majority") && judgments.size() > 0;
    if (obstacle != null && !plain) {
      if (method.equals("auto") || judgments.size() == 0) {
        return null;
      }
      throw new UsageError("no " + method + ": " + obstacle);
    }
    if (method.equals("ordinal-dawid-skene") && !judgments.ordered()) {
      throw new UsageError(method + " needs ordered labels; declare them with --categories");
    }
    String name = method;
    String chosenBy = null;
    if (method.equals("auto")) {
      boolean many = cells(judgments) > MOST_CELLS_FOR_CHOICE;
      name = many ? "wawa" : "hierarchical";
      chosenBy =
          many
              ? "default for so many raters and categories"
              : "default for more than 200,000 judgments";
      if (!many && judgments.size() <= MOST_FOR_CHOICE) {
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

  /** Why there is no truth but plain majority, and no profile of a rater; or null. */
  static @Nullable String obstacle(Judgments judgments) {
    if (judgments.size() == 0) {
      return "there are no judgments";
    }
    return cells(judgments) <= MOST_CELLS
        ? null
        : "%s and %s need too large confusion matrices, of each rater beside the consensus"
            .formatted(
                Figures.counted(judgments.raters(), "rater", "raters"),
                Figures.counted(judgments.categories(), "category", "categories"));
  }

  private static long cells(Judgments judgments) {
    return ((long) judgments.raters() << judgments.cellBits()) * judgments.categories();
  }

  /** Whether the fit settled; null for a method that is not fitted step by step. */
  @Nullable Boolean converged() {
    return switch (consensus) {
      case DawidSkene fit -> fit.converged();
      case Glad fit -> fit.converged();
      default -> null;
    };
  }

  /** Of the fit, with the prior where the model has one; null for a method that has none. */
  @Nullable Double logLikelihood() {
    return switch (consensus) {
      case DawidSkene fit -> fit.logLikelihood();
      case Glad fit -> fit.trace().getLast();
      default -> null;
    };
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
