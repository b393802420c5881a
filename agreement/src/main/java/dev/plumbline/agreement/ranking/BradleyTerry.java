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
 * themselves. With a parameter for ties it is not enough to have tied: who ties and wins but never
 * loses has no finite strength either.
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
    Undefined reason = obstacle(comparisons);
    if (reason == null && davidson && !anyWin(comparisons)) {
      reason = Undefined.ONE_CATEGORY;
    }
    if (reason == null) {
      boolean tied = davidson && anyTie(comparisons);
      Newton fit = new BradleyTerryFit(comparisons, tied).maximise();
      reason = fit.obstacle();
      if (reason == null) {
        Double tieParameter =
            davidson ? (Double) (tied ? Math.exp(fit.x()[comparisons.size()]) : 0) : null;
        return result("bradley-terry", comparisons, variant, fit, tieParameter);
      }
    }
    return undefined("bradley-terry", variant, comparisons, reason);
  }

  /** Why strengths are not finite, or null: Ford's condition. */
  static @Nullable Undefined obstacle(Comparisons comparisons) {
    if (comparisons.size() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (Components.connected(comparisons).size() > 1) {
      return Undefined.DISCONNECTED;
    }
    return Components.strong(comparisons).size() > 1 ? Undefined.SEPARATED : null;
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

  /** Strengths of a fit with the counts of comparisons beside them. */
  static Strengths result(
      String metric,
      Comparisons comparisons,
      String variant,
      Newton fit,
      @Nullable Double tieParameter) {
    double[] se = fit.standardErrors();
    List<Strength> strengths = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      strengths.add(strength(comparisons, i, fit.x()[i], se[i]));
    }
    strengths.sort(Comparator.comparingDouble((Strength s) -> -s.strength()));
    return new Strengths(
        metric,
        variant,
        strengths,
        null,
        List.of(strengths.stream().map(Strength::name).toList()),
        tieParameter,
        fit.value(),
        fit.iterations(),
        comparisons.total());
  }

  /** No strengths; names the groups within which there would be some. */
  static Strengths undefined(
      String metric, String variant, Comparisons comparisons, Undefined reason) {
    List<List<Object>> groups =
        Components.strong(comparisons).stream()
            .map(group -> Arrays.stream(group).mapToObj(comparisons::name).toList())
            .toList();
    return new Strengths(
        metric, variant, List.of(), reason, groups, null, 0, 0, comparisons.total());
  }

  static Strength strength(Comparisons comparisons, int i, double strength, double se) {
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
}
