package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import org.jspecify.annotations.Nullable;

/**
 * Each rater's own use of the categories, and the agreement by chance that follows (Conger 1980).
 */
final class RaterMarginals {
  private final Judgments judgments;
  private final double[][] share;
  private final double[] mass;
  private final double[][] reach;
  private final double[] mean;
  private int active;
  private double expected;

  RaterMarginals(Judgments judgments, double @Nullable [][] weights) {
    this.judgments = judgments;
    int q = judgments.categories();
    this.share = new double[judgments.raters()][q];
    this.mass = new double[judgments.raters()];
    this.reach = new double[judgments.raters()][];
    this.mean = new double[judgments.raters()];
    count();
    chance(weights);
  }

  double expected() {
    return expected;
  }

  /** How an item with its judgments pulls the expected agreement, halved, per unit of weight. */
  double pull(int item) {
    double sum = 0;
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      int g = judgments.rater(p);
      sum += (reach[g][judgments.code(p)] - mean[g]) / mass[g];
    }
    return sum / (active * (active - 1.0));
  }

  private void count() {
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        int g = judgments.rater(p);
        share[g][judgments.code(p)] += judgments.weight(i);
        mass[g] += judgments.weight(i);
      }
    }
    for (int g = 0; g < mass.length; g++) {
      active += mass[g] > 0 ? 1 : 0;
      for (int k = 0; mass[g] > 0 && k < share[g].length; k++) {
        share[g][k] /= mass[g];
      }
    }
  }

  private void chance(double @Nullable [][] weights) {
    double[] sum = new double[judgments.categories()];
    for (double[] shares : share) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += shares[k];
      }
    }
    for (int g = 0; g < share.length; g++) {
      double[] others = new double[sum.length];
      for (int k = 0; k < sum.length; k++) {
        others[k] = sum[k] - share[g][k];
      }
      reach[g] = weights == null ? others : times(weights, others);
      for (int k = 0; k < sum.length; k++) {
        mean[g] += share[g][k] * reach[g][k];
      }
      expected += mean[g] / (active * (active - 1.0));
    }
  }

  private static double[] times(double[][] weights, double[] vector) {
    double[] product = new double[vector.length];
    for (int k = 0; k < vector.length; k++) {
      for (int l = 0; l < vector.length; l++) {
        product[k] += (weights[k][l] + weights[l][k]) / 2 * vector[l];
      }
    }
    return product;
  }
}
