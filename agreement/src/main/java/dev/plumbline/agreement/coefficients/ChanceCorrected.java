package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import org.jspecify.annotations.Nullable;

/**
 * A coefficient of the {@link OverItems} family, which differ in what they call chance alone.
 *
 * @param metric kebab-case name
 * @param method source, for people
 * @param rule agreement by chance
 */
record ChanceCorrected(String metric, String method, Rule rule) {

  /** Agreement by chance for shares of categories; weights are null for identity. */
  interface Rule {
    ChanceModel chance(double[] shares, double @Nullable [][] weights);
  }

  /** With the linearised interval, or with a bootstrap interval when one is given. */
  Coefficient of(
      ItemCounts counts, Weighting weighting, String variant, @Nullable Bootstrap bootstrap) {
    Scale scale = Results.scale(weighting);
    Undefined obstacle = OverItems.obstacle(counts, weighting);
    if (obstacle == null && counts.judgments().categories() < 2) {
      obstacle = Undefined.ONE_CATEGORY;
    }
    if (obstacle != null) {
      return Results.undefined(metric, variant, scale, obstacle, counts, method);
    }
    double[][] weights = Results.matrix(weighting, counts.judgments());
    OverItems items = new OverItems(counts, weights);
    double[] mass = Resampling.masses(counts);
    double observed = items.observed(mass);
    ChanceModel chance = rule.chance(items.shares(mass), weights);
    double value = value(observed, chance.expected());
    if (Double.isNaN(value)) {
      return new Coefficient(
          metric,
          variant,
          scale,
          null,
          Undefined.ONE_CATEGORY,
          observed,
          chance.expected(),
          null,
          null,
          counts.shared(),
          method);
    }
    Coefficient result =
        new Coefficient(
            metric,
            variant,
            scale,
            value,
            null,
            observed,
            chance.expected(),
            null,
            null,
            counts.shared(),
            method);
    return bootstrap == null
        ? OverItems.withInterval(result, items.spread(chance, value))
        : new Resampling(counts, bootstrap, 1)
            .interval(result, resample -> value(items, weights, resample));
  }

  /** Adds the coefficient of a pair, if any, to a mean; {@code items} are the pair's among all. */
  void addTo(
      MeanOfPairs mean, Coefficient pair, ItemCounts counts, Weighting weighting, int[] items) {
    Double value = pair.value();
    if (value == null) {
      return;
    }
    if (!mean.measured()) {
      mean.add(value);
      return;
    }
    double[][] weights = Results.matrix(weighting, counts.judgments());
    OverItems over = new OverItems(counts, weights);
    ChanceModel chance = rule.chance(over.shares(Resampling.masses(counts)), weights);
    double[] deviations = over.deviations(chance, value);
    mean.add(value, items, at -> deviations[counts.patternOf(at)]);
  }

  private double value(OverItems items, double @Nullable [][] weights, double[] mass) {
    double expected = rule.chance(items.shares(mass), weights).expected();
    return value(items.observed(mass), expected);
  }

  /** NaN when chance agreement is certain; shares of one category sum to one up to rounding. */
  static double value(double observed, double expected) {
    return expected >= 1 - 1e-12 ? Double.NaN : (observed - expected) / (1 - expected);
  }
}
