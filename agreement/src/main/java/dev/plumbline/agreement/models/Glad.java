package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ability of raters against difficulty of items: a rater is right with probability σ(α β), α being
 * the rater's ability (negative for one who is wrong on purpose) and β &gt; 0 the item's ease;
 * errors fall on all other categories alike. GLAD: Whitehill et al. (2009), <cite>NIPS</cite>
 * 22:2035–2043, with their normal priors, α around 1 and log β around 1, by
 * expectation-maximisation with Newton steps in turn.
 */
public final class Glad implements Consensus {
  private static final int MOST_ITERATIONS = 300;
  private static final double TOLERANCE = 1e-7;
  private static final double CENTER = 1;

  private final Judgments judgments;
  private final double[] ability;
  private final double[] logEase;
  private final double[] prior;
  private final double[][] posterior;
  private final List<Double> trace = new ArrayList<>();
  private boolean converged;

  private Glad(Judgments judgments) {
    this.judgments = judgments;
    this.ability = new double[judgments.raters()];
    this.logEase = new double[judgments.items()];
    this.prior = new double[judgments.categories()];
    this.posterior = new double[judgments.items()][judgments.categories()];
    Arrays.fill(ability, CENTER);
    Arrays.fill(logEase, CENTER);
    Arrays.fill(prior, 1.0 / prior.length);
  }

  /**
   * Fits the model.
   *
   * @throws IllegalArgumentException when there are no judgments or fewer than two categories
   */
  public static Glad fit(Judgments judgments) {
    if (judgments.size() == 0 || judgments.categories() < 2) {
      throw new IllegalArgumentException("GLAD needs judgments in at least two categories");
    }
    Glad glad = new Glad(judgments);
    glad.climb();
    return glad;
  }

  private void climb() {
    double last = expect();
    trace.add(last);
    while (!converged && trace.size() < MOST_ITERATIONS) {
      maximise();
      double now = expect();
      converged = Math.abs(now - last) <= TOLERANCE * Math.abs(now);
      last = now;
      trace.add(now);
    }
  }

  /** Posteriors under the current parameters; returns the log posterior of the parameters. */
  private double expect() {
    int q = prior.length;
    double sum = 0;
    for (int i = 0; i < judgments.items(); i++) {
      double[] log = new double[q];
      for (int k = 0; k < q; k++) {
        log[k] = Math.log(prior[k]);
      }
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        double x = ability[judgments.rater(p)] * Math.exp(logEase[i]);
        double wrong = logSigmoid(-x) - Math.log(q - 1.0);
        double right = logSigmoid(x);
        for (int k = 0; k < q; k++) {
          log[k] += k == judgments.code(p) ? right : wrong;
        }
      }
      sum += normalise(log, posterior[i]) - square(logEase[i]);
    }
    for (double a : ability) {
      sum -= square(a);
    }
    return sum;
  }

  private static double square(double x) {
    return (x - CENTER) * (x - CENTER) / 2;
  }

  private static double normalise(double[] log, double[] into) {
    double most = Arrays.stream(log).max().orElseThrow();
    double total = 0;
    for (int k = 0; k < log.length; k++) {
      into[k] = Math.exp(log[k] - most);
      total += into[k];
    }
    for (int k = 0; k < log.length; k++) {
      into[k] /= total;
    }
    return most + Math.log(total);
  }

  private void maximise() {
    shares();
    double[] slope = new double[ability.length];
    double[] bend = new double[ability.length];
    for (int i = 0; i < judgments.items(); i++) {
      double ease = Math.exp(logEase[i]);
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        int r = judgments.rater(p);
        double s = sigmoid(ability[r] * ease);
        slope[r] += ease * (posterior[i][judgments.code(p)] - s);
        bend[r] += ease * ease * s * (1 - s);
      }
    }
    for (int r = 0; r < ability.length; r++) {
      ability[r] += Math.clamp((slope[r] - (ability[r] - CENTER)) / (bend[r] + 1), -1, 1);
    }
    for (int i = 0; i < judgments.items(); i++) {
      easeOf(i);
    }
  }

  private void easeOf(int item) {
    double ease = Math.exp(logEase[item]);
    double slope = -(logEase[item] - CENTER);
    double bend = 1;
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      double a = ability[judgments.rater(p)];
      double s = sigmoid(a * ease);
      slope += a * ease * (posterior[item][judgments.code(p)] - s);
      bend += a * a * ease * ease * s * (1 - s);
    }
    logEase[item] += Math.clamp(slope / bend, -0.5, 0.5);
  }

  private void shares() {
    Arrays.fill(prior, 1e-9);
    int judged = 0;
    for (int i = 0; i < judgments.items(); i++) {
      if (judgments.overlap(i) > 0) {
        judged++;
        for (int k = 0; k < prior.length; k++) {
          prior[k] += posterior[i][k];
        }
      }
    }
    for (int k = 0; k < prior.length; k++) {
      prior[k] /= judged;
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double logSigmoid(double x) {
    return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
  }

  @Override
  public Judgments judgments() {
    return judgments;
  }

  @Override
  public String method() {
    return "glad";
  }

  @Override
  public double[] posterior(int item) {
    return posterior[item].clone();
  }

  /** Ability α of a rater: 0 guesses like a coin, negative is wrong on purpose. */
  public double ability(int rater) {
    return ability[rater];
  }

  /** Ease β of an item, above 0; near 0 nobody can tell. */
  public double ease(int item) {
    return Math.exp(logEase[item]);
  }

  /** Log posterior per iteration. */
  public List<Double> trace() {
    return List.copyOf(trace);
  }

  public boolean converged() {
    return converged;
  }
}
