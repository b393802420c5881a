package dev.plumbline.agreement.ranking;

/**
 * One comparison with who made it and how its sides differed.
 *
 * @param rater who compared, any type
 * @param left contestant on the left
 * @param right contestant on the right
 * @param outcome who was better
 * @param style differences left minus right of features that should not count, such as length; may
 *     be empty, as long for all comparisons
 */
@SuppressWarnings("ArrayRecordComponent")
public record Judged(
    Object rater, Object left, Object right, Comparisons.Outcome outcome, double[] style) {
  public Judged {
    if (left.equals(right)) {
      throw new IllegalArgumentException("'" + left + "' is compared with itself");
    }
    style = style.clone();
    for (double x : style) {
      if (!Double.isFinite(x)) {
        throw new IllegalArgumentException("a style difference is " + x);
      }
    }
  }

  /** A comparison without style. */
  public Judged(Object rater, Object left, Object right, Comparisons.Outcome outcome) {
    this(rater, left, right, outcome, new double[0]);
  }

  /** What the outcome is worth for the left: 1, 0, or a half for a tie. */
  double score() {
    return switch (outcome) {
      case LEFT -> 1;
      case RIGHT -> 0;
      case TIE -> 0.5;
    };
  }
}
