package dev.plumbline.agreement.evidence;

/**
 * Wald's sequential probability ratio test of a rater's accuracy, truncated: after every judgment
 * the likelihood of a bad rater over that of a good one is compared with two limits. It needs about
 * half the judgments of a fixed test with the same error rates, and may be looked at after each, as
 * a fixed test or a 95 % interval may not.
 *
 * <p>Wald (1945), <cite>Annals of Mathematical Statistics</cite> 16:117–186. The error rates hold
 * for accuracies of exactly {@code good} and {@code bad}, and beyond them all the more; between
 * them either verdict is right. Truncation adds a little to them; {@link #characteristics} has the
 * exact ones.
 *
 * @param good accuracy of a rater who must not be found bad
 * @param bad accuracy of a rater who must not be found good, below {@code good}
 * @param falseAlarm chance that the good one is found bad
 * @param miss chance that the bad one is found good
 * @param most judgments after which the likelier of the two is taken
 */
public record SequentialTest(double good, double bad, double falseAlarm, double miss, int most)
    implements StoppingRule {

  /** .85 against .65, error rates .05, at most 80 judgments. */
  public static final SequentialTest STANDARD = new SequentialTest(0.85, 0.65, 0.05, 0.05, 80);

  public SequentialTest {
    if (!(0 < bad && bad < good && good < 1)) {
      throw new IllegalArgumentException("good is " + good + ", bad is " + bad);
    }
    if (!(falseAlarm > 0 && miss > 0 && falseAlarm + miss < 1)) {
      throw new IllegalArgumentException("error rates " + falseAlarm + " and " + miss);
    }
    if (most < 1) {
      throw new IllegalArgumentException("at most " + most + " judgments");
    }
  }

  /** Logarithm of the likelihood of a bad rater over that of a good one. */
  public double evidence(int right, int wrong) {
    return right * Math.log(bad / good) + wrong * Math.log((1 - bad) / (1 - good));
  }

  @Override
  public Verdict at(int right, int wrong) {
    double evidence = evidence(right, wrong);
    if (evidence >= Math.log((1 - miss) / falseAlarm)) {
      return Verdict.BAD;
    }
    if (evidence <= Math.log(miss / (1 - falseAlarm))) {
      return Verdict.GOOD;
    }
    if (right + wrong < most) {
      return Verdict.OPEN;
    }
    return evidence > 0 ? Verdict.BAD : Verdict.GOOD;
  }

  /** Exact chances of either verdict, and number of judgments, for a rater of this accuracy. */
  public Outlook characteristics(double accuracy) {
    return Outlook.of(this, 0, 0, accuracy, most);
  }

  /** How many more judgments until it is decided, given those so far and no prior opinion. */
  public Outlook outlook(int right, int wrong) {
    return Outlook.of(this, right, wrong, most);
  }
}
