package dev.plumbline.agreement.models;

import java.util.List;

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
  FULL("dawid-skene"),
  /**
   * A bias and a precision per rater on ordered categories: P(answer l | truth k) is proportional
   * to exp(−h (l − k)² + c (l − k)), so near misses are likelier than far ones.
   */
  ORDINAL("ordinal-dawid-skene"),
  /**
   * A rater either knows the answer or guesses with habits of his own (MACE: Hovy,
   * Berg-Kirkpatrick, Vaswani &amp; Hovy 2013, <cite>NAACL</cite> 1120–1130), by maximum
   * likelihood.
   */
  MACE("mace");

  /** The three among which {@link ModelChoice} chooses where categories have no order. */
  public static final List<RaterModel> NOMINAL = List.of(ONE_COIN, HIERARCHICAL, FULL);

  private final String method;

  RaterModel(String method) {
    this.method = method;
  }

  /** Kebab-case name of the method. */
  public String method() {
    return method;
  }
}
