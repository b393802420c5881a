package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strengths from raters of unequal care: a rater looks with probability ρ and then follows Bradley
 * and Terry, else takes a side without looking, the left one with probability β. By
 * expectation-maximisation over who looked; each rater's ρ and β have a weak prior worth two
 * judgments (ρ around .8, β around .5), so that few judgments do not condemn anyone. Ties are half
 * a win for each side.
 *
 * @param strengths of the contestants; standard errors take raters as given
 * @param raters most reliable first
 */
public record NoisyBradleyTerry(Strengths strengths, List<Rater> raters) {
  private static final int MOST_ITERATIONS = 500;
  private static final double TOLERANCE = 1e-8;
  private static final double PRIOR = 2;
  private static final double LOOKS = 0.8;

  public NoisyBradleyTerry {
    raters = List.copyOf(raters);
  }

  /**
   * One rater.
   *
   * @param rater name
   * @param comparisons made
   * @param reliability ρ, probability of looking
   * @param leftBias β, probability of the left side when not looking
   */
  public record Rater(Object rater, int comparisons, double reliability, double leftBias) {}

  /** Fits strengths and raters together. */
  public static NoisyBradleyTerry fit(List<Judged> comparisons) {
    Comparisons counted = Comparisons.of(comparisons);
    Undefined reason = BradleyTerry.obstacle(counted);
    String variant = "noisy";
    if (reason != null) {
      return new NoisyBradleyTerry(
          BradleyTerry.undefined("bradley-terry", variant, counted, reason), List.of());
    }
    Fit fit = new Fit(comparisons, counted);
    int steps = fit.climb();
    if (steps == MOST_ITERATIONS) {
      return new NoisyBradleyTerry(
          BradleyTerry.undefined("bradley-terry", variant, counted, Undefined.NOT_CONVERGED),
          fit.raters());
    }
    double[] errors = fit.errors();
    if (!(Arrays.stream(errors).max().orElse(Double.NaN) < Newton.LARGEST_ERROR)) {
      return new NoisyBradleyTerry(
          BradleyTerry.undefined("bradley-terry", variant, counted, Undefined.SEPARATED),
          fit.raters());
    }
    return new NoisyBradleyTerry(fit.strengths(variant, steps, errors), fit.raters());
  }

  private static final class Fit {
    private final Comparisons counted;
    private final Map<Object, Integer> index = new LinkedHashMap<>();
    private final int[] left;
    private final int[] right;
    private final int[] rater;
    private final double[] score;
    private final double[] reliability;
    private final double[] bias;
    private double[] theta;
    private double logLikelihood;

    Fit(List<Judged> comparisons, Comparisons counted) {
      this.counted = counted;
      int n = comparisons.size();
      left = new int[n];
      right = new int[n];
      rater = new int[n];
      score = new double[n];
      for (int c = 0; c < n; c++) {
        Judged judged = comparisons.get(c);
        left[c] = counted.indexOf(judged.left());
        right[c] = counted.indexOf(judged.right());
        rater[c] = index.computeIfAbsent(judged.rater(), fresh -> index.size());
        score[c] = judged.score();
      }
      reliability = new double[index.size()];
      bias = new double[index.size()];
      Arrays.fill(reliability, LOOKS);
      Arrays.fill(bias, 0.5);
      theta = new double[counted.size()];
    }

    int climb() {
      double last = Double.NEGATIVE_INFINITY;
      for (int step = 0; step < MOST_ITERATIONS; step++) {
        double[][] looked = new double[2][score.length];
        logLikelihood = expect(looked);
        raters(looked);
        theta = new Newton(new Weighted(looked), theta.length, theta).x();
        if (Math.abs(logLikelihood - last) <= TOLERANCE * Math.abs(logLikelihood)) {
          return step;
        }
        last = logLikelihood;
      }
      return MOST_ITERATIONS;
    }

    /** Expected wins of left (0) and right (1) by looking; returns the log-likelihood. */
    private double expect(double[][] looked) {
      double sum = 0;
      for (int c = 0; c < score.length; c++) {
        double p = 1 / (1 + Math.exp(theta[right[c]] - theta[left[c]]));
        double rho = reliability[rater[c]];
        double beta = bias[rater[c]];
        double chooseLeft = rho * p + (1 - rho) * beta;
        double chooseRight = rho * (1 - p) + (1 - rho) * (1 - beta);
        looked[0][c] = score[c] == 0 ? 0 : score[c] * rho * p / chooseLeft;
        looked[1][c] = score[c] == 1 ? 0 : (1 - score[c]) * rho * (1 - p) / chooseRight;
        sum += score[c] == 0 ? 0 : score[c] * Math.log(chooseLeft);
        sum += score[c] == 1 ? 0 : (1 - score[c]) * Math.log(chooseRight);
      }
      return sum;
    }

    private void raters(double[][] looked) {
      double[] n = new double[bias.length];
      double[] looks = new double[bias.length];
      double[] blindLeft = new double[bias.length];
      for (int c = 0; c < score.length; c++) {
        n[rater[c]]++;
        looks[rater[c]] += looked[0][c] + looked[1][c];
        blindLeft[rater[c]] += score[c] - looked[0][c];
      }
      for (int r = 0; r < n.length; r++) {
        reliability[r] = (looks[r] + PRIOR * LOOKS) / (n[r] + PRIOR);
        bias[r] = (blindLeft[r] + PRIOR / 2) / (n[r] - looks[r] + PRIOR);
      }
    }

    private final class Weighted implements Newton.Concave {
      private final double[][] looked;

      Weighted(double[][] looked) {
        this.looked = looked;
      }

      @Override
      public double value(double[] x) {
        double sum = 0;
        for (int c = 0; c < score.length; c++) {
          double d = x[left[c]] - x[right[c]];
          double log = d > 0 ? d + Math.log1p(Math.exp(-d)) : Math.log1p(Math.exp(d));
          sum += looked[0][c] * d - (looked[0][c] + looked[1][c]) * log;
        }
        return sum;
      }

      @Override
      public void derivatives(double[] x, double[] gradient, double[][] information) {
        for (int c = 0; c < score.length; c++) {
          double p = 1 / (1 + Math.exp(x[right[c]] - x[left[c]]));
          double n = looked[0][c] + looked[1][c];
          double push = looked[0][c] - n * p;
          gradient[left[c]] += push;
          gradient[right[c]] -= push;
          laplacian(information, c, n * p * (1 - p));
        }
      }
    }

    private void laplacian(double[][] matrix, int c, double weight) {
      matrix[left[c]][left[c]] += weight;
      matrix[right[c]][right[c]] += weight;
      matrix[left[c]][right[c]] -= weight;
      matrix[right[c]][left[c]] -= weight;
    }

    /**
     * Errors from the expected information about strengths in what raters chose; empty when there
     * is none in some direction, as where those who look were always of one mind.
     */
    double[] errors() {
      int k = theta.length;
      double[][] information = new double[k][k];
      for (int c = 0; c < score.length; c++) {
        double p = 1 / (1 + Math.exp(theta[right[c]] - theta[left[c]]));
        double rho = reliability[rater[c]];
        double choose = rho * p + (1 - rho) * bias[rater[c]];
        double slope = rho * p * (1 - p);
        laplacian(information, c, slope * slope / (choose * (1 - choose)));
      }
      for (double[] row : information) {
        for (int j = 0; j < k; j++) {
          row[j] += 1.0 / k;
        }
      }
      try {
        double[] se = new Cholesky(information).inverseDiagonal();
        for (int i = 0; i < k; i++) {
          se[i] = Math.sqrt(Math.max(0, se[i] - 1.0 / k));
        }
        return se;
      } catch (ArithmeticException flat) {
        return new double[0];
      }
    }

    Strengths strengths(String variant, int steps, double[] errors) {
      List<Strength> strengths = new ArrayList<>();
      for (int i = 0; i < theta.length; i++) {
        strengths.add(BradleyTerry.strength(counted, i, theta[i], errors[i]));
      }
      strengths.sort(Comparator.comparingDouble((Strength s) -> -s.strength()));
      return new Strengths(
          "bradley-terry",
          variant,
          strengths,
          null,
          List.of(strengths.stream().map(Strength::name).toList()),
          null,
          logLikelihood,
          steps,
          counted.total());
    }

    List<Rater> raters() {
      int[] n = new int[bias.length];
      for (int r : rater) {
        n[r]++;
      }
      List<Rater> all = new ArrayList<>();
      index.forEach((name, r) -> all.add(new Rater(name, n[r], reliability[r], bias[r])));
      all.sort(Comparator.comparingDouble((Rater r) -> -r.reliability));
      return all;
    }
  }
}
