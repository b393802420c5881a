package dev.plumbline.agreement.preferences;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.FleissKappa;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
  private static final double LEVEL = 0.95;
  private static final String METHOD = "pairs counted both ways, error clustered by task";

  private final Judgments judgments;
  private final double[][] weights;

  private PreferenceKappa(Judgments judgments, Weighting weighting) {
    this.judgments = judgments;
    this.weights = weights(judgments, weighting);
  }

  private static void check(Judgments judgments, Weighting weighting) {
    if (judgments.size() > 0 && !judgments.clustered()) {
      throw new IllegalArgumentException("preferences must be clustered by task");
    }
    if (!judgments.declared() && weighting != Weighting.IDENTITY) {
      throw new IllegalArgumentException("weights need declared degrees of preference");
    }
  }

  private static double[][] weights(Judgments judgments, Weighting weighting) {
    double[] ranks = new double[judgments.categories()];
    for (int k = 0; k < ranks.length; k++) {
      ranks[k] = k;
    }
    return weighting.matrix(ranks);
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
    Coefficient value = named(FleissKappa.of(judgments, weighting));
    return value.value() == null
        ? value
        : new PreferenceKappa(judgments, weighting).influence(value).added(value);
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

  /** What each task adds to the deviation of kappa. */
  private static final class Influence {
    private final Map<Integer, Double> ofTask = new TreeMap<>();
    private int items;

    void add(int task, double deviation) {
      ofTask.merge(task, deviation, Double::sum);
      items++;
    }

    Coefficient added(Coefficient kappa) {
      int tasks = ofTask.size();
      if (tasks < 2) {
        return kappa;
      }
      double spread = 0;
      for (double deviation : ofTask.values()) {
        spread += deviation * deviation;
      }
      double se = Math.sqrt(spread * tasks / (tasks - 1.0)) / items;
      double half = Distributions.studentQuantile((1 + LEVEL) / 2, tasks - 1) * se;
      double value = kappa.get();
      String method = "t over %d tasks".formatted(tasks);
      return kappa.withUncertainty(
          se,
          new Interval(
              Math.min(value, Math.max(-1, value - half)),
              Math.min(1, value + half),
              LEVEL,
              method));
    }
  }

  private Influence influence(Coefficient kappa) {
    double[] share = new double[judgments.categories()];
    double n = 0;
    double compared = 0;
    for (int i = 0; i < judgments.items(); i++) {
      int r = judgments.overlap(i);
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        share[judgments.code(p)] += 1.0 / r;
      }
      n += r > 0 ? 1 : 0;
      compared += r > 1 ? 1 : 0;
    }
    for (int k = 0; k < share.length; k++) {
      share[k] /= n;
    }
    double observed = given(kappa.observed());
    double expected = given(kappa.expected());
    Influence influence = new Influence();
    for (int i = 0; i < judgments.items(); i++) {
      int r = judgments.overlap(i);
      if (r == 0) {
        continue;
      }
      double chance = 0;
      double agreed = 0;
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        double[] row = weights[judgments.code(p)];
        chance += product(row, share) / r;
        for (int o = judgments.start(i); o < judgments.start(i + 1); o++) {
          agreed += o == p ? 0 : row[judgments.code(o)];
        }
      }
      double above = r > 1 ? n / compared * (agreed / (r * (r - 1.0)) - observed) : 0;
      influence.add(
          judgments.cluster(i),
          (above - 2 * (1 - kappa.get()) * (chance - expected)) / (1 - expected));
    }
    return influence;
  }

  private static double product(double[] row, double[] shares) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * shares[k];
    }
    return sum;
  }

  private static double given(@Nullable Double part) {
    if (part == null) {
      throw new IllegalStateException("kappa without its parts");
    }
    return part;
  }
}
