package dev.plumbline.agreement.evidence;

import java.util.Arrays;

/**
 * The wealth of a player who bets on kappa lying above, or below, a value; the stake is shared out
 * over fixed fractions once and for all. Where the claim is false no such player gains on average,
 * so one who has multiplied the stake is evidence for it.
 */
final class Bet {
  private static final int STAKES = 24;

  private interface Payoff {
    /** At least −1, and 0 or less on average where the claim is false. */
    double of(KappaSequence.Couple couple);
  }

  private final Payoff payoff;
  private final double[] wealth = new double[STAKES];

  private Bet(Payoff payoff) {
    this.payoff = payoff;
  }

  static Bet above(double kappa) {
    return new Bet(couple -> (1 - kappa) * couple.e() - couple.d());
  }

  static Bet below(double kappa) {
    return new Bet(couple -> couple.d() / (1 - kappa) - couple.e());
  }

  void place(KappaSequence.Couple couple, int times) {
    double pay = payoff.of(couple);
    for (int s = 0; s < STAKES; s++) {
      wealth[s] += times * Math.log1p(stake(s) * pay);
    }
  }

  /** Whether the stake was multiplied by 2 / (1 − level), one side's half of the error. */
  boolean wins(double level) {
    double most = Arrays.stream(wealth).max().orElseThrow();
    double mean = Arrays.stream(wealth).map(w -> Math.exp(w - most)).sum() / STAKES;
    return most + Math.log(mean) >= Math.log(2 / (1 - level));
  }

  /** Small stakes lie denser: they win most where kappa is near the value. */
  private static double stake(int s) {
    double share = (s + 0.5) / STAKES;
    return share * share;
  }
}
