package dev.plumbline.agreement.models;

/** What is assumed about how raters err. */
public enum RaterModel {
  /** One accuracy per rater; errors fall on all other categories alike. */
  ONE_COIN("one-coin"),
  /**
   * A confusion matrix per rater, drawn towards the one pooled over all raters and shifted to the
   * rater's own accuracy, the more the fewer judgments the rater has.
   */
  HIERARCHICAL("hierarchical"),
  /** A free confusion matrix per rater: Dawid &amp; Skene (1979). */
  FULL("dawid-skene");

  private final String method;

  RaterModel(String method) {
    this.method = method;
  }

  /** Kebab-case name of the method. */
  public String method() {
    return method;
  }
}
