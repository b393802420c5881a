package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import java.util.List;

/**
 * True answers and rater confusions estimated together (Dawid &amp; Skene 1979, <cite>Applied
 * Statistics</cite> 28:20–28) by expectation-maximisation: the class prior is estimated, starts are
 * the soft majority and, if asked for, the diagonal 0.7, and the likelier fit is kept. {@link
 * RaterModel} says how raters may err. Posteriors are computed when asked for, so a fit needs no
 * memory per item.
 */
public final class DawidSkene implements Consensus {
  private static final double DIAGONAL = 0.7;

  private final Judgments judgments;
  private final RaterModel raters;
  private final ExpectationPass pass;
  private final Ascent ascent;

  private DawidSkene(Judgments judgments, RaterModel raters, ExpectationPass pass, Ascent ascent) {
    this.judgments = judgments;
    this.raters = raters;
    this.pass = pass;
    this.ascent = ascent;
  }

  /** Fits with both starts by maximum likelihood. */
  public static DawidSkene fit(Judgments judgments, RaterModel raters) {
    return fit(judgments, raters, Fitting.STANDARD);
  }

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException when there are no judgments, or {@link RaterModel#ORDINAL}
   *     meets labels without a declared order
   */
  public static DawidSkene fit(Judgments judgments, RaterModel raters, Fitting fitting) {
    if (raters == RaterModel.ORDINAL && !judgments.ordered()) {
      throw new IllegalArgumentException(Undefined.NOT_ORDERED.reason());
    }
    if (judgments.size() == 0) {
      throw new IllegalArgumentException("there are no judgments");
    }
    ExpectationPass pass = new ExpectationPass(judgments, fitting.gold());
    Parameters votes = Parameters.of(pass.table());
    pass.votes(votes);
    Ascent best = new Ascent(pass, raters, fitting, votes);
    if (fitting.bothStarts()) {
      Ascent other = new Ascent(pass, raters, fitting, diagonal(pass));
      best = other.logLikelihood() > best.logLikelihood() ? other : best;
    }
    return new DawidSkene(judgments, raters, pass, best);
  }

  private static Parameters diagonal(ExpectationPass pass) {
    Table table = pass.table();
    int q = table.classes();
    Parameters model = Parameters.of(table);
    for (int k = 0; k < q; k++) {
      model.classes()[k] = 1.0 / q;
      for (int r = 0; r < table.raters(); r++) {
        for (int l = 0; l < q; l++) {
          double wrong = q == 1 ? 0 : (1 - DIAGONAL) / (q - 1);
          model.cells()[table.at(r, l, k)] = k == l ? DIAGONAL : wrong;
        }
      }
    }
    Parameters counts = Parameters.of(table);
    pass.run(model, counts);
    return counts;
  }

  @Override
  public Judgments judgments() {
    return judgments;
  }

  @Override
  public String method() {
    return raters.method();
  }

  @Override
  public double[] posterior(int item) {
    Table table = pass.table();
    double[] wide = new double[table.width()];
    pass.posterior(ascent.model(), item, wide);
    return java.util.Arrays.copyOf(wide, table.classes());
  }

  /** Share of each true class. */
  public double[] prior() {
    return java.util.Arrays.copyOf(ascent.model().classes(), pass.table().classes());
  }

  /** Probability of each answer (column) of a rater for each true class (row). */
  public double[][] confusion(int rater) {
    return pass.table().square(ascent.model().cells(), rater);
  }

  /** Expected number of a rater's judgments by true class (row) and answer (column). */
  public double[][] counts(int rater) {
    return pass.table().square(ascent.counts().cells(), rater);
  }

  /** Probability that a rater answers so on an item whose true class is distributed so. */
  public double probability(double[] posterior, int rater, int answer) {
    Table table = pass.table();
    double sum = 0;
    for (int k = 0; k < posterior.length; k++) {
      sum += posterior[k] * ascent.model().cells()[table.at(rater, answer, k)];
    }
    return sum;
  }

  /** Expected share of a rater's judgments that are right. */
  public double reliability(int rater) {
    double n = 0;
    double right = 0;
    double[][] counts = counts(rater);
    for (int k = 0; k < counts.length; k++) {
      right += counts[k][k];
      for (double count : counts[k]) {
        n += count;
      }
    }
    return n == 0 ? 0 : right / n;
  }

  /** Log-likelihood of the fit, or log posterior with pseudo-counts and of the ordinal model. */
  public double logLikelihood() {
    return ascent.logLikelihood();
  }

  /**
   * The log-likelihood (with its prior) of every step taken; it never falls, but for hierarchical.
   */
  public List<Double> trace() {
    return List.copyOf(ascent.trace());
  }

  /** Passes over the judgments, rejected steps included. */
  public int passes() {
    return ascent.passes();
  }

  public boolean converged() {
    return ascent.converged();
  }
}
