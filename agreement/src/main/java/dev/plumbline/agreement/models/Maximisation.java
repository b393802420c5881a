package dev.plumbline.agreement.models;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** From expected counts to the model that explains them best. */
final class Maximisation {
  /** Judgments that the pooled accuracy counts for in a rater's own. */
  private static final double ACCURACY_WEIGHT = 4;

  /** Judgments per true class that the shifted pooled confusion counts for. */
  private static final double CONFUSION_WEIGHT = 6;

  private final Table table;
  private final RaterModel raters;
  private final double pseudoCount;
  private final double[][] ordinalPrior;

  Maximisation(Table table, RaterModel raters, double pseudoCount) {
    this.table = table;
    this.raters = raters;
    this.pseudoCount = raters == RaterModel.FULL ? pseudoCount : 0;
    this.ordinalPrior = OrdinalErrors.prior(raters == RaterModel.ORDINAL ? table.classes() : 0);
  }

  void run(Parameters counts, Parameters model) {
    shares(counts.classes(), model.classes());
    switch (raters) {
      case FULL -> full(counts.cells(), model.cells());
      case ONE_COIN -> oneCoin(counts.cells(), model.cells());
      case HIERARCHICAL -> hierarchical(counts.cells(), model.cells());
      case ORDINAL ->
          perRater(
              counts.cells(), model.cells(), own -> OrdinalErrors.likeliest(own, ordinalPrior));
      case MACE -> perRater(counts.cells(), model.cells(), KnowsOrGuesses::likeliest);
    }
  }

  /** Logarithm of the prior of a model, up to a constant. */
  double penalty(Parameters model) {
    if (raters == RaterModel.ORDINAL) {
      return IntStream.range(0, table.raters())
          .mapToDouble(r -> OrdinalErrors.penalty(table.square(model.cells(), r), ordinalPrior))
          .sum();
    }
    if (pseudoCount == 0) {
      return 0;
    }
    double sum = 0;
    for (int r = 0; r < table.raters(); r++) {
      for (int l = 0; l < table.classes(); l++) {
        for (int k = 0; k < table.classes(); k++) {
          sum += Math.log(model.cells()[table.at(r, l, k)]);
        }
      }
    }
    return pseudoCount * sum;
  }

  private static void shares(double[] counts, double[] shares) {
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    for (int k = 0; k < counts.length; k++) {
      shares[k] = counts[k] / total;
    }
  }

  private void full(double[] counts, double[] model) {
    int q = table.classes();
    for (int r = 0; r < table.raters(); r++) {
      for (int k = 0; k < q; k++) {
        double total = row(counts, r, k) + q * pseudoCount;
        for (int l = 0; l < q; l++) {
          int at = table.at(r, l, k);
          // A class the rater never met says nothing about the rater.
          model[at] = total > 0 ? (counts[at] + pseudoCount) / total : 1.0 / q;
        }
      }
    }
  }

  private void oneCoin(double[] counts, double[] model) {
    int q = table.classes();
    for (int r = 0; r < table.raters(); r++) {
      double n = 0;
      double right = 0;
      for (int k = 0; k < q; k++) {
        n += row(counts, r, k);
        right += counts[table.at(r, k, k)];
      }
      double accuracy = n > 0 ? right / n : 1.0 / q;
      double error = q == 1 ? 0 : Math.max(0, 1 - accuracy) / (q - 1);
      for (int k = 0; k < q; k++) {
        for (int l = 0; l < q; l++) {
          model[table.at(r, l, k)] = k == l ? accuracy : error;
        }
      }
    }
  }

  private void hierarchical(double[] counts, double[] model) {
    int q = table.classes();
    double[][] pooled = pooled(counts);
    double pooledAccuracy = accuracy(counts, 0, table.raters(), 0, 0);
    for (int r = 0; r < table.raters(); r++) {
      double own = accuracy(counts, r, r + 1, ACCURACY_WEIGHT, pooledAccuracy);
      double shift = logit(own) - logit(pooledAccuracy);
      for (int k = 0; k < q; k++) {
        double right = 1 / (1 + Math.exp(-logit(pooled[k][k]) - shift));
        double total = row(counts, r, k) + CONFUSION_WEIGHT;
        for (int l = 0; l < q; l++) {
          double wrong = (1 - right) * pooled[k][l] / (1 - pooled[k][k]);
          double expected = k == l ? right : wrong;
          int at = table.at(r, l, k);
          model[at] = (counts[at] + CONFUSION_WEIGHT * expected) / total;
        }
      }
    }
  }

  /**
   * Confusion of all raters together, one more judgment of each kind keeping every cell possible.
   */
  private double[][] pooled(double[] counts) {
    int q = table.classes();
    double[][] pooled = new double[q][q];
    for (int k = 0; k < q; k++) {
      Arrays.fill(pooled[k], 1);
      double total = q;
      for (int r = 0; r < table.raters(); r++) {
        for (int l = 0; l < q; l++) {
          pooled[k][l] += counts[table.at(r, l, k)];
          total += counts[table.at(r, l, k)];
        }
      }
      for (int l = 0; l < q; l++) {
        pooled[k][l] /= total;
      }
    }
    return pooled;
  }

  private double accuracy(double[] counts, int from, int to, double weight, double center) {
    double n = weight;
    double right = weight * center;
    for (int r = from; r < to; r++) {
      for (int k = 0; k < table.classes(); k++) {
        n += row(counts, r, k);
        right += counts[table.at(r, k, k)];
      }
    }
    return right / n;
  }

  private static double logit(double p) {
    double inside = Math.clamp(p, 1e-4, 1 - 1e-4);
    return Math.log(inside / (1 - inside));
  }

  /** Applies a rater's own maximum, from counts to probabilities, both by truth and answer. */
  private void perRater(double[] counts, double[] model, UnaryOperator<double[][]> likeliest) {
    for (int r = 0; r < table.raters(); r++) {
      table.set(model, r, likeliest.apply(table.square(counts, r)));
    }
  }

  private double row(double[] counts, int rater, int trueClass) {
    double total = 0;
    for (int l = 0; l < table.classes(); l++) {
      total += counts[table.at(rater, l, trueClass)];
    }
    return total;
  }
}
