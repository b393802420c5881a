package dev.plumbline.agreement.correlation;

/**
 * The six intraclass correlations of Shrout &amp; Fleiss (1979), whose notation the names follow.
 * The first digit is the model, the second says whether a single judgment or the mean of all k
 * raters is to be relied on.
 */
public enum IntraclassForm {
  /** Each item judged by other raters, one judgment: differences between raters count as error. */
  ONE_WAY_SINGLE("1-1"),
  /** Each item judged by other raters, mean of k judgments. */
  ONE_WAY_MEAN("1-k"),
  /** The same raters for all items, drawn from many: absolute agreement of one judgment. */
  RANDOM_RATERS_SINGLE("2-1"),
  /** The same, mean of k judgments. */
  RANDOM_RATERS_MEAN("2-k"),
  /** These raters and no others: consistency of one judgment, a rater's level does not count. */
  FIXED_RATERS_SINGLE("3-1"),
  /** The same, mean of k judgments (Cronbach's alpha). */
  FIXED_RATERS_MEAN("3-k");

  private final String variant;

  IntraclassForm(String variant) {
    this.variant = variant;
  }

  /** Name as a variant of the metric, such as {@code 2-1}. */
  public String variant() {
    return variant;
  }

  boolean ofMean() {
    return variant.endsWith("k");
  }
}
