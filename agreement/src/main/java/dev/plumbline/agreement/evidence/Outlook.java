package dev.plumbline.agreement.evidence;

import java.util.function.DoubleBinaryOperator;

/**
 * How a decision will probably come out and how many more judgments it takes, computed exactly over
 * all courses that the judgments may take.
 *
 * @param good probability of {@link Verdict#GOOD} within the horizon
 * @param bad probability of {@link Verdict#BAD} within the horizon
 * @param mean expected number of further judgments, those undecided counted with the horizon
 * @param median further judgments after which half of all courses are decided
 * @param ninetyPercent further judgments after which nine of ten are decided
 */
public record Outlook(double good, double bad, double mean, int median, int ninetyPercent) {

  /** For a rater whose accuracy is known. */
  public static Outlook of(StoppingRule rule, int right, int wrong, double accuracy, int horizon) {
    if (!(accuracy >= 0 && accuracy <= 1)) {
      throw new IllegalArgumentException("accuracy " + accuracy);
    }
    return of(rule, right, wrong, (r, w) -> accuracy, horizon);
  }

  /**
   * For a rater of whom the judgments so far are known: the accuracy behind them has the posterior
   * of a uniform prior.
   */
  public static Outlook of(StoppingRule rule, int right, int wrong, int horizon) {
    return of(rule, right, wrong, (r, w) -> (r + 1) / (r + w + 2), horizon);
  }

  private static Outlook of(
      StoppingRule rule, int right, int wrong, DoubleBinaryOperator chance, int horizon) {
    Course course = new Course();
    Verdict now = rule.at(right, wrong);
    if (now != Verdict.OPEN) {
      course.decide(now, 1, 0);
      return course.outlook(0, 0);
    }
    // open[r] is the probability that r of the further judgments were right and none decided.
    double[] open = {1};
    for (int n = 1; n <= horizon; n++) {
      double[] next = new double[n + 1];
      for (int r = 0; r < n; r++) {
        double p = chance.applyAsDouble(right + r, wrong + n - 1 - r);
        next[r + 1] += open[r] * p;
        next[r] += open[r] * (1 - p);
      }
      for (int r = 0; r <= n; r++) {
        Verdict verdict = next[r] == 0 ? Verdict.OPEN : rule.at(right + r, wrong + n - r);
        if (verdict != Verdict.OPEN) {
          course.decide(verdict, next[r], n);
          next[r] = 0;
        }
      }
      course.look(n);
      open = next;
    }
    double left = 0;
    for (double p : open) {
      left += p;
    }
    return course.outlook(left, horizon);
  }

  private static final class Course {
    private double good;
    private double bad;
    private double mean;
    private int median = -1;
    private int ninety = -1;

    void decide(Verdict verdict, double probability, int n) {
      good += verdict == Verdict.GOOD ? probability : 0;
      bad += verdict == Verdict.BAD ? probability : 0;
      mean += probability * n;
    }

    void look(int n) {
      median = median < 0 && good + bad >= 0.5 ? n : median;
      ninety = ninety < 0 && good + bad >= 0.9 ? n : ninety;
    }

    Outlook outlook(double left, int horizon) {
      return new Outlook(
          good,
          bad,
          mean + left * horizon,
          median < 0 ? horizon : median,
          ninety < 0 ? horizon : ninety);
    }
  }
}
