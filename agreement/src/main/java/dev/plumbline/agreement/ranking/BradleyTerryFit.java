package dev.plumbline.agreement.ranking;

/**
 * The log-likelihood of comparisons in log strengths and, with ties, the logarithm of Davidson's ν;
 * without, a tie is half a win for each.
 */
final class BradleyTerryFit implements Newton.Concave {
  private final Comparisons comparisons;
  private final boolean tied;
  private final int k;

  BradleyTerryFit(Comparisons comparisons, boolean tied) {
    this.comparisons = comparisons;
    this.tied = tied;
    this.k = comparisons.size();
  }

  Newton maximise() {
    return new Newton(this, k, new double[k + (tied ? 1 : 0)]);
  }

  @Override
  public double value(double[] x) {
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

  @Override
  public void derivatives(double[] x, double[] gradient, double[][] information) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        if (comparisons.meetings(i, j) > 0) {
          pair(i, j, x, gradient, information);
        }
      }
    }
  }

  private void pair(int i, int j, double[] x, double[] gradient, double[][] information) {
    double n = comparisons.meetings(i, j);
    double half = (x[i] - x[j]) / 2;
    double tie = tied ? Math.exp(x[k] - Math.abs(half)) : 0;
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
}
