package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.numbers.Cholesky;

/**
 * Newton's method on the concave log-likelihood in log strengths and, with ties, the logarithm of
 * Davidson's ν. The Hessian is singular along equal shifts of all strengths; a constant matrix
 * fills that direction, which changes neither steps nor errors of zero-mean strengths.
 */
final class BradleyTerryFit {
  private static final int MOST_ITERATIONS = 200;
  private static final double TOLERANCE = 1e-10;

  private final Comparisons comparisons;
  private final boolean tied;
  private final int k;
  private double[] parameters;
  private double[] gradient;
  private double[][] information;
  private double logLikelihood;
  private int iterations;
  private boolean converged;

  BradleyTerryFit(Comparisons comparisons, boolean tied) {
    this.comparisons = comparisons;
    this.tied = tied;
    this.k = comparisons.size();
    int size = k + (tied ? 1 : 0);
    this.parameters = new double[size];
    this.gradient = new double[size];
    this.information = new double[size][size];
    maximise();
  }

  boolean converged() {
    return converged;
  }

  int iterations() {
    return iterations;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  double strength(int i) {
    return parameters[i];
  }

  double tieParameter() {
    return tied ? Math.exp(parameters[k]) : 0;
  }

  double[] standardErrors() {
    double[][] inverse = new Cholesky(information).inverse();
    double[] se = new double[k];
    for (int i = 0; i < k; i++) {
      se[i] = Math.sqrt(Math.max(0, inverse[i][i] - 1.0 / k));
    }
    return se;
  }

  private void maximise() {
    logLikelihood = evaluate(parameters);
    while (iterations < MOST_ITERATIONS && !converged) {
      derivatives();
      double[] step = new Cholesky(information).solve(gradient);
      converged = greatest(step) < TOLERANCE;
      move(step);
      iterations++;
    }
    center();
    derivatives();
  }

  /** Halves the step until the likelihood does not fall. */
  private void move(double[] step) {
    double scale = 1;
    for (int halving = 0; halving < 60; halving++) {
      double[] next = parameters.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += scale * step[i];
      }
      double value = evaluate(next);
      if (value >= logLikelihood || converged) {
        parameters = next;
        logLikelihood = value;
        return;
      }
      scale /= 2;
    }
  }

  private void center() {
    double mean = 0;
    for (int i = 0; i < k; i++) {
      mean += parameters[i] / k;
    }
    for (int i = 0; i < k; i++) {
      parameters[i] -= mean;
    }
  }

  private double evaluate(double[] x) {
    double sum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        double n = comparisons.meetings(i, j);
        if (n == 0) {
          continue;
        }
        double ties = comparisons.ties(i, j);
        double middle = (x[i] + x[j]) / 2;
        double half = Math.abs(x[i] - x[j]) / 2;
        double tie = tied ? Math.exp(x[k] - half) : 0;
        double log = half + Math.log1p(Math.exp(-2 * half) + tie) + middle;
        sum += comparisons.wins(i, j) * x[i] + comparisons.wins(j, i) * x[j];
        sum += ties * (middle + (tied ? x[k] : 0)) - n * log;
      }
    }
    return sum;
  }

  private void derivatives() {
    gradient = new double[parameters.length];
    information = new double[parameters.length][parameters.length];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        if (comparisons.meetings(i, j) > 0) {
          pair(i, j);
        }
      }
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        information[i][j] += 1.0 / k;
      }
    }
  }

  private void pair(int i, int j) {
    double n = comparisons.meetings(i, j);
    double half = (parameters[i] - parameters[j]) / 2;
    double tie = tied ? Math.exp(parameters[k] - Math.abs(half)) : 0;
    double total = Math.exp(half - Math.abs(half)) + Math.exp(-half - Math.abs(half)) + tie;
    double win = Math.exp(half - Math.abs(half)) / total;
    double draw = tie / total;
    double ties = comparisons.ties(i, j);
    double push = comparisons.wins(i, j) + ties / 2 - n * (win + draw / 2);
    gradient[i] += push;
    gradient[j] -= push;
    // Variance of the score of i, which is 1, 0 or 1/2.
    double mean = win + draw / 2;
    double variance = n * (win + draw / 4 - mean * mean);
    information[i][i] += variance;
    information[j][j] += variance;
    information[i][j] -= variance;
    information[j][i] -= variance;
    if (tied) {
      double covariance = n * draw * (0.5 - mean);
      gradient[k] += ties - n * draw;
      information[k][k] += n * draw * (1 - draw);
      information[i][k] += covariance;
      information[k][i] += covariance;
      information[j][k] -= covariance;
      information[k][j] -= covariance;
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
