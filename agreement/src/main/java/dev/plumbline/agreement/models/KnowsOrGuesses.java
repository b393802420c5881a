package dev.plumbline.agreement.models;

/**
 * P(l | k) = θ [l = k] + u_l with θ + Σ u_l = 1: a rater knows with probability θ, else guesses in
 * proportion to u. The likelihood is concave in (θ, u); its maximum is the fixed point of sharing
 * out right answers between knowing and guessing.
 */
final class KnowsOrGuesses {
  private static final int MOST_STEPS = 500;

  private KnowsOrGuesses() {}

  static double[][] likeliest(double[][] counts) {
    int q = counts.length;
    double total = 0;
    double[] wrong = new double[q];
    double[] right = new double[q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        total += counts[k][l];
        wrong[l] += k == l ? 0 : counts[k][l];
      }
      right[k] = counts[k][k];
    }
    double knows = 0.5;
    double[] guesses = new double[q];
    java.util.Arrays.fill(guesses, 0.5 / q);
    double change = total > 0 ? 1 : 0;
    for (int step = 0; step < MOST_STEPS && change > 1e-12; step++) {
      double known = 0;
      change = 0;
      for (int l = 0; l < q; l++) {
        double share = right[l] == 0 ? 0 : right[l] * knows / (knows + guesses[l]);
        known += share;
        double next = (wrong[l] + right[l] - share) / total;
        change += Math.abs(next - guesses[l]);
        guesses[l] = next;
      }
      knows = known / total;
    }
    double[][] p = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        p[k][l] = guesses[l] + (k == l ? knows : 0);
      }
    }
    return p;
  }
}
