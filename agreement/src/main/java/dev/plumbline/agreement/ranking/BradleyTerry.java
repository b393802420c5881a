package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Log strengths from paired comparisons, P(i beats j) = π_i / (π_i + π_j), by maximum likelihood
 * with zero mean and standard errors from the Hessian.
 *
 * <p>Bradley &amp; Terry (1952), <cite>Biometrika</cite> 39:324–345; ties by Davidson (1970),
 * <cite>Journal of the American Statistical Association</cite> 65:317–328, where a tie has
 * probability proportional to ν √(π_i π_j). Strengths are finite only under Ford's condition
 * (1957); otherwise the result is undefined and names the groups that can be ranked within
 * themselves.
 */
public final class BradleyTerry {
  private static final double NORMAL_95 = Distributions.normalQuantile(0.975);

  private BradleyTerry() {}

  /** A tie counts as half a win for each side. */
  public static Strengths halfWins(Comparisons comparisons) {
    return fit(comparisons, "ties-half", false);
  }

  /**
   * Ties have a parameter of their own; without any tie it is 0 and the fit is that of {@link
   * #halfWins}.
   */
  public static Strengths davidson(Comparisons comparisons) {
    return fit(comparisons, "davidson", true);
  }

  /** Probability that one beats the other when they do not tie. */
  public static double winProbability(double strength, double otherStrength) {
    return 1 / (1 + Math.exp(otherStrength - strength));
  }

  private static Strengths fit(Comparisons comparisons, String variant, boolean davidson) {
    List<int[]> groups = Components.strong(comparisons);
    Undefined reason = obstacle(comparisons, groups, davidson);
    if (reason == null) {
      BradleyTerryFit fit = new BradleyTerryFit(comparisons, davidson && anyTie(comparisons));
      if (fit.converged()) {
        return result(comparisons, variant, fit, davidson);
      }
      reason = Undefined.NOT_CONVERGED;
    }
    return new Strengths(
        "bradley-terry",
        variant,
        List.of(),
        reason,
        names(comparisons, groups),
        null,
        0,
        0,
        comparisons.total());
  }

  private static @Nullable Undefined obstacle(
      Comparisons comparisons, List<int[]> groups, boolean davidson) {
    if (comparisons.size() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (Components.connected(comparisons).size() > 1) {
      return Undefined.DISCONNECTED;
    }
    if (groups.size() > 1) {
      return Undefined.SEPARATED;
    }
    return davidson && !anyWin(comparisons) ? Undefined.ONE_CATEGORY : null;
  }

  private static boolean anyTie(Comparisons c) {
    return any(c, c::ties);
  }

  private static boolean anyWin(Comparisons c) {
    return any(c, c::wins);
  }

  private interface Count {
    double of(int one, int other);
  }

  private static boolean any(Comparisons c, Count count) {
    for (int i = 0; i < c.size(); i++) {
      for (int j = 0; j < c.size(); j++) {
        if (count.of(i, j) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Strengths result(
      Comparisons comparisons, String variant, BradleyTerryFit fit, boolean davidson) {
    double[] se = fit.standardErrors();
    List<Strength> strengths = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      strengths.add(strength(comparisons, i, fit.strength(i), se[i]));
    }
    strengths.sort(Comparator.comparingDouble((Strength s) -> -s.strength()));
    return new Strengths(
        "bradley-terry",
        variant,
        strengths,
        null,
        List.of(strengths.stream().map(Strength::name).toList()),
        davidson ? fit.tieParameter() : null,
        fit.logLikelihood(),
        fit.iterations(),
        comparisons.total());
  }

  private static Strength strength(Comparisons comparisons, int i, double strength, double se) {
    double wins = 0;
    double losses = 0;
    double ties = 0;
    for (int j = 0; j < comparisons.size(); j++) {
      wins += comparisons.wins(i, j);
      losses += comparisons.wins(j, i);
      ties += comparisons.ties(i, j);
    }
    double half = NORMAL_95 * se;
    Interval interval = new Interval(strength - half, strength + half, 0.95, "normal, Hessian");
    return new Strength(comparisons.name(i), strength, se, interval, wins, losses, ties);
  }

  private static List<List<Object>> names(Comparisons comparisons, List<int[]> groups) {
    return groups.stream()
        .map(group -> Arrays.stream(group).mapToObj(comparisons::name).toList())
        .toList();
  }
}
