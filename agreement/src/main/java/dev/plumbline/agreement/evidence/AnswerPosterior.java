package dev.plumbline.agreement.evidence;

/**
 * The probability of each answer to one task, updated with every judgment by Bayes' rule from how
 * the rater answers tasks of each true class. Mutable; not safe for use by several threads.
 */
public final class AnswerPosterior {
  /** No answer is less likely than this: no judgment rules a class out for ever. */
  private static final double LEAST = 1e-6;

  private final double[] logarithms;

  /**
   * Before any judgment.
   *
   * @param prior probability of each class, positive
   */
  public AnswerPosterior(double[] prior) {
    logarithms = new double[prior.length];
    for (int k = 0; k < prior.length; k++) {
      if (!(prior[k] > 0)) {
        throw new IllegalArgumentException("prior " + prior[k] + " of class " + k);
      }
      logarithms[k] = Math.log(prior[k]);
    }
  }

  /**
   * Adds a judgment. Probabilities below one in a million count as that, so that zeros in a fitted
   * matrix exclude no class.
   *
   * @param confusion probability of each answer (column) for each true class (row), as a fitted
   *     annotator model has it
   */
  public void add(double[][] confusion, int answer) {
    for (int k = 0; k < logarithms.length; k++) {
      logarithms[k] += Math.log(Math.max(LEAST, confusion[k][answer]));
    }
  }

  /**
   * Adds a judgment of a rater of whom the accuracy alone is known; errors are spread evenly.
   *
   * @param accuracy between 0 and 1, both excluded
   */
  public void add(double accuracy, int answer) {
    if (!(accuracy > 0 && accuracy < 1)) {
      throw new IllegalArgumentException("accuracy " + accuracy);
    }
    for (int k = 0; k < logarithms.length; k++) {
      double wrong = (1 - accuracy) / (logarithms.length - 1);
      logarithms[k] += Math.log(k == answer ? accuracy : wrong);
    }
  }

  /** The class with the largest probability, the first of several. */
  public int top() {
    int top = 0;
    for (int k = 1; k < logarithms.length; k++) {
      top = logarithms[k] > logarithms[top] ? k : top;
    }
    return top;
  }

  /** Probability of {@link #top}. */
  public double topProbability() {
    double most = logarithms[top()];
    double sum = 0;
    for (double logarithm : logarithms) {
      sum += Math.exp(logarithm - most);
    }
    return 1 / sum;
  }
}
