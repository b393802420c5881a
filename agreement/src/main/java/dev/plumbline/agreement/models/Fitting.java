package dev.plumbline.agreement.models;

/**
 * How a model is fitted.
 *
 * @param tolerance EM ends when the log-likelihood changes relatively by less
 * @param mostPasses passes over the data at most
 * @param bothStarts whether to start from the diagonal 0.7 too and to keep the likelier fit,
 *     besides the soft majority
 * @param pseudoCount Dirichlet pseudo-count added to every cell of a confusion matrix of {@link
 *     RaterModel#FULL} (a maximum a posteriori fit), 0 for maximum likelihood
 * @param gold known answers
 */
public record Fitting(
    double tolerance, int mostPasses, boolean bothStarts, double pseudoCount, Gold gold) {
  /** Both starts, maximum likelihood, relative change 1e-9. */
  public static final Fitting STANDARD = new Fitting(1e-9, 2000, true, 0, Gold.NONE);

  /** The reference of Dawid and Skene: soft majority start alone, maximum likelihood. */
  public static final Fitting REFERENCE = new Fitting(1e-9, 2000, false, 0, Gold.NONE);

  public Fitting {
    if (!(tolerance > 0) || mostPasses < 1 || !(pseudoCount >= 0)) {
      throw new IllegalArgumentException("tolerance, passes and pseudo-count must be positive");
    }
  }

  /** The same with known answers. */
  public Fitting withGold(Gold known) {
    return new Fitting(tolerance, mostPasses, bothStarts, pseudoCount, known);
  }

  /** The same with pseudo-counts. */
  public Fitting withPseudoCount(double count) {
    return new Fitting(tolerance, mostPasses, bothStarts, count, gold);
  }
}
