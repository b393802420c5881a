package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Each rater's own use of the categories, and the agreement by chance that follows (Conger 1980).
 * Tables are indexed by {@link Judgments#cell}, so that a pass over the judgments is one addition
 * or one look-up each.
 */
final class RaterMarginals {
  private static final int MOST_CHUNKS = 16;

  private final Judgments judgments;
  private final int bits;
  private final double[] share;
  private final double[] mass;
  private final double[] pullOfCell;
  private int active;
  private double expected;

  RaterMarginals(Judgments judgments, double @Nullable [][] weights) {
    this.judgments = judgments;
    this.bits = judgments.cellBits();
    this.mass = new double[judgments.raters()];
    this.share = count();
    this.pullOfCell = new double[share.length];
    normalise();
    chance(weights);
  }

  /** Raters with a judgment. */
  int active() {
    return active;
  }

  /** 0 with fewer than two raters, of whom there is no pair. */
  double expected() {
    return expected;
  }

  /** How an item with its judgments pulls the expected agreement, halved, per unit of weight. */
  double pull(int item) {
    double sum = 0;
    for (int p = judgments.start(item), end = judgments.start(item + 1); p < end; p++) {
      sum += pullOfCell[judgments.cell(p)];
    }
    return sum;
  }

  /** Chunks depend on the data alone, so that sums do not depend on threads. */
  static int chunks(Judgments judgments, int table) {
    return Math.clamp(judgments.size() / (2L * Math.max(1, table)), 1, MOST_CHUNKS);
  }

  static int edge(Judgments judgments, int chunk, int chunks) {
    return (int) ((long) judgments.items() * chunk / chunks);
  }

  private double[] count() {
    int size = Math.toIntExact((long) judgments.raters() << bits);
    int chunks = chunks(judgments, size);
    double[][] tables =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(c -> count(size, edge(judgments, c, chunks), edge(judgments, c + 1, chunks)))
            .toArray(double[][]::new);
    for (int c = 1; c < chunks; c++) {
      for (int cell = 0; cell < size; cell++) {
        tables[0][cell] += tables[c][cell];
      }
    }
    return tables[0];
  }

  private double[] count(int size, int from, int to) {
    double[] table = new double[size];
    for (int i = from; i < to; i++) {
      double weight = judgments.weight(i);
      for (int p = judgments.start(i), end = judgments.start(i + 1); p < end; p++) {
        table[judgments.cell(p)] += weight;
      }
    }
    return table;
  }

  private void normalise() {
    for (int g = 0; g < mass.length; g++) {
      for (int k = 0; k < judgments.categories(); k++) {
        mass[g] += share[g << bits | k];
      }
      active += mass[g] > 0 ? 1 : 0;
      for (int k = 0; mass[g] > 0 && k < judgments.categories(); k++) {
        share[g << bits | k] /= mass[g];
      }
    }
  }

  private void chance(double @Nullable [][] weights) {
    int q = judgments.categories();
    double[] sum = new double[q];
    for (int g = 0; g < mass.length; g++) {
      for (int k = 0; k < q; k++) {
        sum[k] += share[g << bits | k];
      }
    }
    double pairs = Math.max(1, active * (active - 1.0));
    for (int g = 0; g < mass.length; g++) {
      double[] others = new double[q];
      for (int k = 0; k < q; k++) {
        others[k] = sum[k] - share[g << bits | k];
      }
      double[] reach = weights == null ? others : times(weights, others);
      double mean = 0;
      for (int k = 0; k < q; k++) {
        mean += share[g << bits | k] * reach[k];
      }
      expected += mean / pairs;
      for (int k = 0; mass[g] > 0 && k < q; k++) {
        pullOfCell[g << bits | k] = (reach[k] - mean) / mass[g] / pairs;
      }
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
