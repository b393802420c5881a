package dev.plumbline.agreement.coefficients;

import java.util.Arrays;

/**
 * Krippendorff's alpha as a function of the mass of each pattern of item counts, so that a resample
 * of items is nothing but other masses.
 */
abstract class Disagreement {
  final ItemCounts counts;

  Disagreement(ItemCounts counts) {
    this.counts = counts;
  }

  /** n · D_o, and n (n − 1) · D_e, and n. */
  record Parts(double observed, double expected, double n) {
    double observedMean() {
      return observed / n;
    }

    double expectedMean() {
      return expected / (n * (n - 1));
    }

    /** NaN when there is no variation. */
    double alpha() {
      return expected > 0 && n > 1 ? 1 - observedMean() / expectedMean() : Double.NaN;
    }
  }

  /** Of masses in any unit. */
  final Parts parts(double[] mass) {
    return partsOf(inItems(mass));
  }

  /** Of masses that sum to the number of items, as the correction for n asks. */
  abstract Parts partsOf(double[] mass);

  private double[] inItems(double[] mass) {
    if (!counts.judgments().weighted()) {
      return mass;
    }
    double items = 0;
    double sum = 0;
    for (int p = 0; p < mass.length; p++) {
      if (counts.total(p) >= 2) {
        items += mass[p] / counts.weight(p);
        sum += mass[p];
      }
    }
    double scale = sum == 0 ? 1 : items / sum;
    return Arrays.stream(mass).map(m -> m * scale).toArray();
  }

  /** Judgments per category among items with at least two. */
  double[] marginals(double[] mass) {
    double[] n = new double[counts.judgments().categories()];
    for (int p = 0; p < mass.length; p++) {
      if (mass[p] == 0 || counts.total(p) < 2) {
        continue;
      }
      for (int e = counts.start(p); e < counts.start(p + 1); e++) {
        n[counts.code(e)] += mass[p] * counts.count(e);
      }
    }
    return n;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Sum over ordered pairs of an item's judgments of the squared difference of their places. */
  final double squares(int p, double[] place) {
    double m = counts.total(p);
    double first = 0;
    double second = 0;
    double origin = place[counts.code(counts.start(p))];
    for (int e = counts.start(p); e < counts.start(p + 1); e++) {
      double x = place[counts.code(e)] - origin;
      first += counts.count(e) * x;
      second += counts.count(e) * x * x;
    }
    return 2 * (m * second - first * first);
  }

  /** Sum over ordered pairs of all judgments of the squared difference of their places. */
  static double squares(double[] n, double[] place) {
    int first = 0;
    while (first < n.length - 1 && n[first] == 0) {
      first++;
    }
    double total = sum(n);
    double mean = 0;
    for (int k = first; k < n.length; k++) {
      mean += n[k] * (place[k] - place[first]);
    }
    mean /= total;
    double second = 0;
    for (int k = first; k < n.length; k++) {
      double x = place[k] - place[first] - mean;
      second += n[k] * x * x;
    }
    return 2 * total * second;
  }
}
