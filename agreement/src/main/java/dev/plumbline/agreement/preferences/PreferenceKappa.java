package dev.plumbline.agreement.preferences;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.FleissKappa;
import dev.plumbline.agreement.coefficients.Weighting;

/**
 * Kappa of preferences, every pair of responses counted both ways, so that it does not matter which
 * response was named first: counted one way, the marginals, and with them kappa, depend on ids or
 * screen sides. At most 1; with wins only, 0 is agreement on half of the pairs.
 *
 * <p>Two raters: Cohen's kappa; more: Fleiss' kappa generalised to missing answers (Gwet 2014).
 * Standard error by linearisation with whole tasks as independent units, since the pairs of one
 * ranking hang together; t interval. The sample counts each pair once, the marginals both ways.
 */
public final class PreferenceKappa {
  private static final String METHOD = "pairs counted both ways, error clustered by task";

  private PreferenceKappa() {}

  private static void check(Judgments judgments, Weighting weighting) {
    if (judgments.size() > 0 && !judgments.clustered()) {
      throw new IllegalArgumentException("preferences must be clustered by task");
    }
    if (!judgments.declared() && weighting != Weighting.IDENTITY) {
      throw new IllegalArgumentException("weights need declared degrees of preference");
    }
  }

  /**
   * Of two raters given by index.
   *
   * @param judgments both ways, clustered by task, as {@link Preferences#judgments} has them
   */
  public static Coefficient of(Judgments judgments, int first, int second, Weighting weighting) {
    check(judgments, weighting);
    return named(CohensKappa.of(judgments, first, second, weighting));
  }

  /** Of all raters. */
  public static Coefficient of(Judgments judgments, Weighting weighting) {
    check(judgments, weighting);
    return named(FleissKappa.of(judgments, weighting));
  }

  private static Coefficient named(Coefficient kappa) {
    Sample both = kappa.sample();
    Sample once =
        new Sample(
            both.items() / 2,
            both.raters(),
            both.pairs() / 2,
            both.judgments() / 2,
            both.categories(),
            both.marginals());
    String variant =
        kappa.variant().equals("default") ? "both-ways" : kappa.variant() + "-both-ways";
    return new Coefficient(
        kappa.metric(),
        variant,
        kappa.scale(),
        kappa.value(),
        kappa.undefined(),
        kappa.observed(),
        kappa.expected(),
        kappa.se(),
        kappa.interval(),
        once,
        METHOD);
  }
}
