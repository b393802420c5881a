package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strengths with style held equal: P(left beats right) = σ(θ_l − θ_r + b + Σ β_f x_f), where x are
 * differences of style, left minus right, and b is the bonus of standing on the left. Ties are half
 * a win. Logistic regression as in Chatbot Arena's style control (2024). A style effect that
 * separates the outcomes leaves the fit undefined, as unbeaten contestants do, and so does one that
 * cannot be told from another, such as the side of a contestant that always stands left.
 *
 * @param strengths of the contestants, style held equal
 * @param leftBonus advantage of the left side in log odds; null when undefined
 * @param effects of the features in log odds per unit, in their order; empty when undefined
 */
public record StyledBradleyTerry(
    Strengths strengths, @Nullable Effect leftBonus, List<Effect> effects) {
  private static final double NORMAL_95 = Distributions.normalQuantile(0.975);

  public StyledBradleyTerry {
    effects = List.copyOf(effects);
  }

  /**
   * An effect in log odds.
   *
   * @param value estimate
   * @param se standard error from the Hessian
   * @param interval 95 %, normal
   */
  public record Effect(double value, double se, Interval interval) {
    static Effect of(double value, double se) {
      double half = NORMAL_95 * se;
      return new Effect(
          value, se, new Interval(value - half, value + half, 0.95, "normal, Hessian"));
    }
  }

  /** Fits strengths, left bonus and style effects together. */
  public static StyledBradleyTerry fit(List<Judged> comparisons) {
    Comparisons counted = Comparisons.of(comparisons);
    Undefined reason = BradleyTerry.obstacle(counted);
    int features = comparisons.isEmpty() ? 0 : comparisons.getFirst().style().length;
    String variant = "style-controlled";
    if (reason == null) {
      Regression regression = new Regression(comparisons, counted, features);
      Newton fit =
          new Newton(regression, counted.size(), new double[counted.size() + 1 + features]);
      reason = fit.obstacle();
      if (reason == null) {
        return result(counted, variant, fit, regression.scales);
      }
    }
    return new StyledBradleyTerry(
        BradleyTerry.undefined("bradley-terry", variant, counted, reason), null, List.of());
  }

  private static StyledBradleyTerry result(
      Comparisons counted, String variant, Newton fit, double[] scales) {
    double[] se = fit.standardErrors();
    int bonus = counted.size();
    List<Effect> effects = new ArrayList<>();
    for (int f = 1; f < scales.length; f++) {
      effects.add(Effect.of(fit.x()[bonus + f] / scales[f], se[bonus + f] / scales[f]));
    }
    return new StyledBradleyTerry(
        BradleyTerry.result("bradley-terry", counted, variant, fit, null),
        Effect.of(fit.x()[bonus], se[bonus]),
        effects);
  }

  /** Rows of a logistic regression: +1 for the left, −1 for the right, 1 for the bonus, style. */
  private static final class Regression implements Newton.Concave {
    private final int k;
    private final int[] left;
    private final int[] right;
    private final double[][] covariates;
    private final double[] score;
    private final double[] scales;

    Regression(List<Judged> comparisons, Comparisons counted, int features) {
      this.k = counted.size();
      int n = comparisons.size();
      this.left = new int[n];
      this.right = new int[n];
      this.covariates = new double[n][1 + features];
      this.score = new double[n];
      for (int c = 0; c < n; c++) {
        Judged judged = comparisons.get(c);
        if (judged.style().length != features) {
          throw new IllegalArgumentException("comparisons differ in their number of features");
        }
        left[c] = counted.indexOf(judged.left());
        right[c] = counted.indexOf(judged.right());
        score[c] = judged.score();
        covariates[c][0] = 1;
        System.arraycopy(judged.style(), 0, covariates[c], 1, features);
      }
      this.scales = scale(covariates, 1 + features);
    }

    /** Brings every covariate to a mean square of one, so that no unit is too large or small. */
    private static double[] scale(double[][] covariates, int number) {
      double[] scales = new double[number];
      for (int f = 0; f < number; f++) {
        for (double[] row : covariates) {
          scales[f] = Math.hypot(scales[f], row[f]);
        }
        scales[f] = scales[f] == 0 ? 1 : scales[f] / Math.sqrt(covariates.length);
        for (double[] row : covariates) {
          row[f] /= scales[f];
        }
      }
      return scales;
    }

    private double odds(double[] x, int c) {
      double odds = x[left[c]] - x[right[c]];
      for (int f = 0; f < covariates[c].length; f++) {
        odds += x[k + f] * covariates[c][f];
      }
      return odds;
    }

    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int c = 0; c < score.length; c++) {
        double odds = odds(x, c);
        double log = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
        sum += score[c] * odds - log;
      }
      return sum;
    }

    @Override
    public void derivatives(double[] x, double[] gradient, double[][] information) {
      for (int c = 0; c < score.length; c++) {
        double p = 1 / (1 + Math.exp(-odds(x, c)));
        double push = score[c] - p;
        double weight = p * (1 - p);
        int l = left[c];
        int r = right[c];
        gradient[l] += push;
        gradient[r] -= push;
        information[l][l] += weight;
        information[r][r] += weight;
        information[l][r] -= weight;
        information[r][l] -= weight;
        covariates(c, push, weight, gradient, information);
      }
    }

    private void covariates(
        int c, double push, double weight, double[] gradient, double[][] information) {
      double[] own = covariates[c];
      for (int f = 0; f < own.length; f++) {
        double v = weight * own[f];
        gradient[k + f] += push * own[f];
        information[left[c]][k + f] += v;
        information[k + f][left[c]] += v;
        information[right[c]][k + f] -= v;
        information[k + f][right[c]] -= v;
        for (int g = 0; g < own.length; g++) {
          information[k + f][k + g] += v * own[g];
        }
      }
    }
  }
}
