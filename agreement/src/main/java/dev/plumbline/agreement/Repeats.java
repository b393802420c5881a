package dev.plumbline.agreement;

/** What a second judgment of the same item by the same rater means. */
public enum Repeats {
  /** A repeated (item, rater) pair is an error: {@link RepeatedJudgment}. */
  REFUSE,
  /** The judgment added last counts, earlier ones are dropped. */
  KEEP_LAST,
  /**
   * Every judgment counts. Coefficients over items treat them as separate ratings; coefficients of
   * a pair of raters use each rater's last one; self-agreement is measured on them.
   */
  KEEP_ALL
}
