package dev.plumbline.agreement.models;

/**
 * Errors on ordered categories: log P(l | k) = −h d² + c d − log Z_k with d = l − k, where h ≥ 0 is
 * the rater's precision and c / (2h) the bias in categories. The likelihood is concave in (h, c),
 * so a few Newton steps find its maximum.
 */
final class OrdinalErrors {
  private static final int STEPS = 25;
  private static final double MOST = 12;

  /** As if each rater had also judged each class once, without bias and with precision 0.7. */
  private static final double PRIOR = 1;

  private static final double PRECISION = 0.7;

  private final double[][] counts;
  private final int q;
  private double h = PRECISION;
  private double c;

  private OrdinalErrors(double[][] counts, double[][] prior) {
    this.q = counts.length;
    this.counts = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        this.counts[k][l] = PRIOR * prior[k][l] + counts[k][l];
      }
    }
  }

  /** What is taken of a rater without judgments: no bias, a middling precision. */
  static double[][] prior(int q) {
    return confusion(PRECISION, 0, q);
  }

  static double[][] likeliest(double[][] counts, double[][] prior) {
    OrdinalErrors errors = new OrdinalErrors(counts, prior);
    for (int step = 0; step < STEPS && errors.step(); step++) {}
    return exponential(errors.h, errors.c, errors.q);
  }

  /**
   * Precision and bias c of a rater, recovered from the chances of answers next to the truth; not
   * finite where these are too small.
   */
  static double[] shape(double[] cells, Table table, int rater) {
    double up = Math.log(cells[table.at(rater, 1, 0)] / cells[table.at(rater, 0, 0)]);
    double down = Math.log(cells[table.at(rater, 0, 1)] / cells[table.at(rater, 1, 1)]);
    return new double[] {-(up + down) / 2, (up - down) / 2};
  }

  /** The confusion of a precision and a bias, brought within bounds. */
  static double[][] confusion(double precision, double bias, int q) {
    return exponential(Math.clamp(precision, 0, MOST), Math.clamp(bias, -MOST, MOST), q);
  }

  /** Logarithm of the prior of a rater's confusion, by truth and answer, up to a constant. */
  static double penalty(double[][] confusion, double[][] prior) {
    double sum = 0;
    for (int k = 0; k < prior.length; k++) {
      for (int l = 0; l < prior.length; l++) {
        sum += PRIOR * prior[k][l] * Math.log(Math.max(confusion[k][l], Double.MIN_NORMAL));
      }
    }
    return sum;
  }

  private static double[][] exponential(double h, double c, int q) {
    double[][] p = new double[q][q];
    for (int k = 0; k < q; k++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int l = 0; l < q; l++) {
        double d = l - k;
        p[k][l] = -h * d * d + c * d;
        most = Math.max(most, p[k][l]);
      }
      double total = 0;
      for (int l = 0; l < q; l++) {
        // From the largest one, as a strong bias over many categories is beyond all numbers.
        p[k][l] = Math.exp(p[k][l] - most);
        total += p[k][l];
      }
      for (int l = 0; l < q; l++) {
        p[k][l] /= total;
      }
    }
    return p;
  }

  /** One Newton step within bounds; false when it no longer moves. */
  private boolean step() {
    double[][] p = exponential(h, c, q);
    double byH = 0;
    double byC = 0;
    double hh = 1e-9;
    double hc = 0;
    double cc = 1e-9;
    for (int k = 0; k < q; k++) {
      double n = 0;
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (int l = 0; l < q; l++) {
        double d = l - k;
        double count = counts[k][l];
        n += count;
        byH -= count * d * d;
        byC += count * d;
        first += p[k][l] * d;
        second += p[k][l] * d * d;
        third += p[k][l] * d * d * d;
        fourth += p[k][l] * d * d * d * d;
      }
      byH += n * second;
      byC -= n * first;
      hh += n * (fourth - second * second);
      hc -= n * (third - first * second);
      cc += n * (second - first * first);
    }
    double determinant = hh * cc - hc * hc;
    double stepH = (cc * byH - hc * byC) / determinant;
    double stepC = (hh * byC - hc * byH) / determinant;
    // On a bound the other parameter moves alone.
    if (h == 0 && stepH < 0 || h == MOST && stepH > 0) {
      stepC = byC / cc;
    } else if (Math.abs(c) == MOST && stepC * c > 0) {
      stepH = byH / hh;
    }
    double oldH = h;
    double oldC = c;
    h = Math.clamp(h + Math.clamp(stepH, -1, 1), 0, MOST);
    c = Math.clamp(c + Math.clamp(stepC, -1, 1), -MOST, MOST);
    return Math.abs(h - oldH) + Math.abs(c - oldC) > 1e-10;
  }
}
