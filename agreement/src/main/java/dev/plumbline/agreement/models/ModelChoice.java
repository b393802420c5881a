package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which {@link RaterModel} predicts judgments best that it has not seen. No model wins everywhere:
 * full confusion matrices need many judgments per rater, one coin needs errors that fall anywhere.
 *
 * @param scores mean log-loss per hidden judgment, best first
 * @param fit the best model, fitted to all judgments
 */
public record ModelChoice(List<Score> scores, DawidSkene fit) {
  /** Share of every prediction that is spread evenly, so that nothing is impossible. */
  private static final double DOUBT = 0.01;

  private static final int FOLDS = 5;

  public ModelChoice {
    scores = List.copyOf(scores);
  }

  /**
   * How well one model predicts.
   *
   * @param model the model
   * @param logLoss mean of −log P(hidden judgment), in nats, smaller is better
   */
  public record Score(RaterModel model, double logLoss) {}

  /** Chooses among {@link RaterModel#NOMINAL}. */
  public static ModelChoice of(Judgments judgments, Fitting fitting, long seed) {
    return of(judgments, RaterModel.NOMINAL, fitting, seed);
  }

  /** Chooses among models with five folds of hidden judgments, drawn from a seed. */
  public static ModelChoice of(
      Judgments judgments, List<RaterModel> models, Fitting fitting, long seed) {
    int[] fold = folds(judgments.size(), seed);
    List<Score> scores = new ArrayList<>();
    for (RaterModel model : models) {
      scores.add(new Score(model, logLoss(judgments, model, fitting, fold)));
    }
    scores.sort(Comparator.comparingDouble(Score::logLoss));
    return new ModelChoice(scores, DawidSkene.fit(judgments, scores.getFirst().model(), fitting));
  }

  private static int[] folds(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] fold = new int[size];
    for (int p = 0; p < size; p++) {
      fold[p] = random.nextInt(FOLDS);
    }
    return fold;
  }

  private static double logLoss(
      Judgments judgments, RaterModel model, Fitting fitting, int[] fold) {
    double sum = 0;
    for (int f = 0; f < FOLDS; f++) {
      int hidden = f;
      Judgments seen = judgments.keeping(p -> fold[p] != hidden);
      if (seen.size() > 0) {
        sum += hiddenLoss(judgments, DawidSkene.fit(seen, model, fitting), fold, hidden);
      }
    }
    return sum / judgments.size();
  }

  private static double hiddenLoss(Judgments judgments, DawidSkene fit, int[] fold, int hidden) {
    double sum = 0;
    for (int i = 0; i < judgments.items(); i++) {
      double[] posterior = null;
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        if (fold[p] == hidden) {
          posterior = posterior == null ? fit.posterior(i) : posterior;
          double likely = fit.probability(posterior, judgments.rater(p), judgments.code(p));
          sum -= Math.log((1 - DOUBT) * likely + DOUBT / posterior.length);
        }
      }
    }
    return sum;
  }
}
