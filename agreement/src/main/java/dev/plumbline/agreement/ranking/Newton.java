package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Cholesky;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method with step halving on a concave log-likelihood whose first {@code k} parameters
 * are log strengths. The Hessian is singular along equal shifts of all strengths; a constant matrix
 * fills that direction, which changes neither steps nor errors of zero-mean strengths.
 */
final class Newton {
  private static final int MOST_ITERATIONS = 200;
  private static final double TOLERANCE = 1e-10;
  private static final double LEAST_PIVOT = 1e-10;

  /**
   * Where the likelihood rises for ever, steps end when rounding hides the slope, and the error is
   * that of a direction about which nothing is known.
   */
  static final double LARGEST_ERROR = 100;

  /** A concave function with its gradient and negative Hessian. */
  interface Concave {
    double value(double[] x);

    /** Adds into {@code gradient} and {@code information}, which come zeroed. */
    void derivatives(double[] x, double[] gradient, double[][] information);
  }

  private final Concave function;
  private final int k;
  private double[] x;
  private double[] gradient;
  private double[][] information;
  private double value;
  private int iterations;
  private double[] errors = new double[0];
  private boolean converged;

  Newton(Concave function, int k, double[] start) {
    this.function = function;
    this.k = k;
    this.x = start.clone();
    this.gradient = new double[start.length];
    this.information = new double[start.length][start.length];
    maximise();
  }

  double[] x() {
    return x;
  }

  double value() {
    return value;
  }

  int iterations() {
    return iterations;
  }

  /** Standard errors from the Hessian, of zero-mean strengths and of what follows them. */
  double[] standardErrors() {
    return errors.clone();
  }

  /** Why the maximum is not finite or was not found, or null. */
  @Nullable Undefined obstacle() {
    if (errors.length == 0) {
      return iterations == 0 ? Undefined.CONFOUNDED : Undefined.SEPARATED;
    }
    if (!(Arrays.stream(errors).max().orElse(0) < LARGEST_ERROR)) {
      return Undefined.SEPARATED;
    }
    // A concave function with a maximum needs a few steps only.
    return converged ? null : Undefined.SEPARATED;
  }

  private double[] errors() {
    try {
      double[] se = new Cholesky(information).inverseDiagonal();
      for (int i = 0; i < se.length; i++) {
        se[i] = Math.sqrt(Math.max(0, se[i] - (i < k ? 1.0 / k : 0)));
      }
      return se;
    } catch (ArithmeticException flat) {
      return new double[0];
    }
  }

  private void maximise() {
    value = function.value(x);
    while (iterations < MOST_ITERATIONS && !converged) {
      derivatives();
      double[] step;
      try {
        Cholesky factor = new Cholesky(information);
        if (iterations == 0 && factor.leastPivot() < LEAST_PIVOT) {
          return;
        }
        step = factor.solve(gradient);
      } catch (ArithmeticException flat) {
        // A direction without information has no maximum.
        errors = new double[0];
        return;
      }
      converged = greatest(step) < TOLERANCE;
      move(step);
      iterations++;
    }
    center();
    derivatives();
    errors = errors();
  }

  private void move(double[] step) {
    double scale = 1;
    for (int halving = 0; halving < 60; halving++) {
      double[] next = x.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += scale * step[i];
      }
      double there = function.value(next);
      if (there >= value || converged) {
        x = next;
        value = there;
        return;
      }
      scale /= 2;
    }
    // No step improves: as near as rounding allows.
    converged = true;
  }

  private void derivatives() {
    gradient = new double[x.length];
    information = new double[x.length][x.length];
    function.derivatives(x, gradient, information);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        information[i][j] += 1.0 / k;
      }
    }
  }

  private void center() {
    double mean = 0;
    for (int i = 0; i < k; i++) {
      mean += x[i] / k;
    }
    for (int i = 0; i < k; i++) {
      x[i] -= mean;
    }
  }

  private static double greatest(double[] step) {
    double greatest = 0;
    for (double s : step) {
      greatest = Math.max(greatest, Math.abs(s));
    }
    return greatest;
  }
}
