package dev.plumbline.agreement.models;

import java.util.ArrayList;
import java.util.List;

/**
 * Expectation-maximisation with squared extrapolation (SQUAREM: Varadhan &amp; Roland 2008,
 * <cite>Scandinavian Journal of Statistics</cite> 35:335–353): two plain steps suggest a long one,
 * which is taken only when the likelihood does not fall. Some sets need a thousand plain steps.
 */
final class Ascent {
  private final ExpectationPass pass;
  private final Maximisation maximisation;
  private final Fitting fitting;
  private final boolean accelerated;
  private final boolean free;
  private final boolean coin;
  private final boolean ordinal;
  private final List<Double> trace = new ArrayList<>();
  private final Parameters counts;
  private Parameters current;
  private Parameters next;
  private Parameters second;
  private Parameters trial;
  private double value;
  private double nextValue;
  private double longest = 1;
  private int passes;
  private boolean converged;

  /** {@code counts} hold the start and are overwritten. */
  Ascent(ExpectationPass pass, RaterModel raters, Fitting fitting, Parameters counts) {
    this.pass = pass;
    this.fitting = fitting;
    this.counts = counts;
    this.maximisation = new Maximisation(pass.table(), raters, fitting.pseudoCount());
    // The pooled prior of the hierarchical model moves along: nothing is ascended that a long step
    // could be tested by.
    this.accelerated = raters != RaterModel.HIERARCHICAL;
    this.ordinal = raters == RaterModel.ORDINAL && pass.table().classes() > 1;
    // A long step is linear and stays within one coin and MACE, unless a chance falls below 0.
    this.free = raters == RaterModel.FULL;
    this.coin = raters == RaterModel.ONE_COIN;
    this.current = Parameters.of(pass.table());
    this.next = Parameters.of(pass.table());
    this.second = Parameters.of(pass.table());
    this.trial = Parameters.of(pass.table());
    climb();
  }

  Parameters model() {
    return current;
  }

  Parameters counts() {
    return counts;
  }

  List<Double> trace() {
    return trace;
  }

  double logLikelihood() {
    return value;
  }

  int passes() {
    return passes;
  }

  boolean converged() {
    return converged;
  }

  private void climb() {
    maximisation.run(counts, current);
    value = evaluate(current);
    trace.add(value);
    maximisation.run(counts, next);
    while (passes < fitting.mostPasses()) {
      nextValue = evaluate(next);
      trace.add(nextValue);
      maximisation.run(counts, second);
      converged = Math.abs(nextValue - value) <= fitting.tolerance() * Math.abs(nextValue);
      if (converged) {
        break;
      }
      step();
    }
    swapCurrentAndNext();
    value = evaluate(current);
  }

  private void step() {
    if (accelerated && extrapolate()) {
      double trialValue = evaluate(trial);
      if (trialValue >= nextValue) {
        accept(trialValue);
        return;
      }
      longest = Math.max(1, longest / 4);
    } else if (!accelerated) {
      swapCurrentAndNext();
      swapNextAndSecond();
      value = nextValue;
      return;
    }
    trial.set(second);
    accept(evaluate(trial));
  }

  private void accept(double trialValue) {
    Parameters old = current;
    current = trial;
    trial = old;
    value = trialValue;
    trace.add(value);
    maximisation.run(counts, next);
  }

  private boolean extrapolate() {
    double[][] points =
        ordinal ? new double[][] {shapes(current), shapes(next), shapes(second)} : null;
    double length =
        points == null
            ? length(current.cells(), next.cells(), second.cells())
            : length(points[0], points[1], points[2]);
    if (!(length > 1)) {
      return false;
    }
    if (length >= longest) {
      length = longest;
      longest *= 4;
    }
    if (points != null) {
      extrapolateShapes(points, length);
      return length > 1;
    }
    boolean inside =
        extrapolate(current.cells(), next.cells(), second.cells(), trial.cells(), length);
    extrapolate(current.classes(), next.classes(), second.classes(), trial.classes(), length);
    if (!free && !(inside && pass.table().classes() > 1 && withinModel())) {
      longest = Math.max(1, longest / 4);
      return false;
    }
    normalise();
    return length > 1;
  }

  /** Of a step, by the change of these and of the class shares; NaN where they are not finite. */
  private double length(double[] zero, double[] one, double[] two) {
    double change = change(zero, one) + change(current.classes(), next.classes());
    double bend = bend(zero, one, two);
    bend += bend(current.classes(), next.classes(), second.classes());
    return bend == 0 ? 1 : Math.sqrt(change / bend);
  }

  private static double change(double[] zero, double[] one) {
    double change = 0;
    for (int i = 0; i < zero.length; i++) {
      change += (one[i] - zero[i]) * (one[i] - zero[i]);
    }
    return change;
  }

  private static double bend(double[] zero, double[] one, double[] two) {
    double bend = 0;
    for (int i = 0; i < zero.length; i++) {
      double v = two[i] - 2 * one[i] + zero[i];
      bend += v * v;
    }
    return bend;
  }

  /** Precision and bias of every rater, in which a long step stays within the ordinal model. */
  private double[] shapes(Parameters model) {
    Table table = pass.table();
    double[] shapes = new double[2 * table.raters()];
    for (int r = 0; r < table.raters(); r++) {
      System.arraycopy(OrdinalErrors.shape(model.cells(), table, r), 0, shapes, 2 * r, 2);
    }
    return shapes;
  }

  private void extrapolateShapes(double[][] points, double length) {
    Table table = pass.table();
    double[] shape = new double[points[0].length];
    for (int i = 0; i < shape.length; i++) {
      double r = points[1][i] - points[0][i];
      double v = points[2][i] - points[1][i] - r;
      shape[i] = points[0][i] + 2 * length * r + length * length * v;
    }
    for (int r = 0; r < table.raters(); r++) {
      table.set(
          trial.cells(),
          r,
          OrdinalErrors.confusion(shape[2 * r], shape[2 * r + 1], table.classes()));
    }
    extrapolate(current.classes(), next.classes(), second.classes(), trial.classes(), length);
    normalise();
  }

  /**
   * Takes rounding out of a long step of one coin or MACE, both of which have the same chance of an
   * answer for all classes that it is wrong for; false where the step leaves the model.
   */
  private boolean withinModel() {
    Table table = pass.table();
    int q = table.classes();
    double[] wrong = new double[q];
    for (int r = 0; r < table.raters(); r++) {
      double all = 0;
      for (int l = 0; l < q; l++) {
        wrong[l] = Math.max(0, trial.cells()[table.at(r, l, (l + 1) % q)]);
        all += wrong[l];
      }
      if (all > 1 && !coin) {
        return false;
      }
      for (int l = 0; l < q; l++) {
        double even = coin ? all / q : wrong[l];
        double right = coin ? 1 - (q - 1) * even : 1 - all + wrong[l];
        for (int k = 0; k < q; k++) {
          trial.cells()[table.at(r, l, k)] = k == l ? right : even;
        }
        if (right < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether no probability had to be kept from falling below 0. */
  private static boolean extrapolate(
      double[] zero, double[] one, double[] two, double[] into, double length) {
    boolean inside = true;
    for (int i = 0; i < into.length; i++) {
      double r = one[i] - zero[i];
      double v = two[i] - one[i] - r;
      double x = zero[i] + 2 * length * r + length * length * v;
      into[i] = x > 0 ? x : two[i] / 2;
      inside &= x > 0 || x == 0 && two[i] == 0;
    }
    return inside;
  }

  private void normalise() {
    Table table = pass.table();
    double total = 0;
    for (double share : trial.classes()) {
      total += share;
    }
    for (int k = 0; k < trial.classes().length; k++) {
      trial.classes()[k] /= total;
    }
    for (int r = 0; r < table.raters(); r++) {
      for (int k = 0; k < table.classes(); k++) {
        normaliseRow(table, r, k);
      }
    }
  }

  private void normaliseRow(Table table, int rater, int trueClass) {
    double[] cells = trial.cells();
    double total = 0;
    for (int l = 0; l < table.classes(); l++) {
      total += cells[table.at(rater, l, trueClass)];
    }
    for (int l = 0; l < table.classes(); l++) {
      cells[table.at(rater, l, trueClass)] /= total;
    }
  }

  private double evaluate(Parameters model) {
    passes++;
    return pass.run(model, counts) + maximisation.penalty(model);
  }

  private void swapCurrentAndNext() {
    Parameters old = current;
    current = next;
    next = old;
  }

  private void swapNextAndSecond() {
    Parameters old = next;
    next = second;
    second = old;
  }
}
