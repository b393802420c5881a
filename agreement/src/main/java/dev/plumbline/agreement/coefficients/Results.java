package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.MeanOfPairs;
import org.jspecify.annotations.Nullable;

/** What the results of all coefficients have in common. */
final class Results {
  private Results() {}

  /** No value; percent agreement and sample are still given where they exist. */
  static Coefficient undefined(
      String metric,
      String variant,
      Scale scale,
      Undefined reason,
      ItemCounts counts,
      String method) {
    Double observed = counts.itemsWith(2) > 0 ? observed(counts) : null;
    return new Coefficient(
        metric, variant, scale, null, reason, observed, null, null, null, counts.shared(), method);
  }

  /** A mean over pairs of raters, or why no pair has a value. */
  static Coefficient mean(
      MeanOfPairs mean,
      String metric,
      String variant,
      Scale scale,
      Judgments judgments,
      Weighting weighting,
      String method) {
    if (!mean.isEmpty()) {
      return mean.of(metric, variant, scale, method);
    }
    ItemCounts counts = ItemCounts.of(judgments);
    Undefined obstacle = OverItems.obstacle(counts, weighting);
    Undefined reason = obstacle == null ? Undefined.ONE_CATEGORY : obstacle;
    return undefined(metric, variant, scale, reason, counts, method);
  }

  private static double observed(ItemCounts counts) {
    return new OverItems(counts, null).observed(Resampling.masses(counts));
  }

  static Scale scale(Weighting weighting) {
    if (weighting == Weighting.IDENTITY || weighting instanceof Weighting.Custom) {
      return Scale.NOMINAL;
    }
    return weighting == Weighting.ORDINAL ? Scale.ORDINAL : Scale.INTERVAL;
  }

  /** Variant of a weighting whose weights do not depend on where categories lie. */
  static String name(Weighting weighting) {
    return weighting == Weighting.IDENTITY ? "default" : weighting.name();
  }

  /** Sum of a matrix of weights, identity when null. */
  static double sum(double @Nullable [][] weights, int categories) {
    if (weights == null) {
      return categories;
    }
    double sum = 0;
    for (double[] row : weights) {
      for (double weight : row) {
        sum += weight;
      }
    }
    return sum;
  }

  /** The matrix of weights, null for identity. */
  static double @Nullable [][] matrix(Weighting weighting, Judgments judgments) {
    return weighting == Weighting.IDENTITY || judgments.categories() < 2
        ? null
        : weighting.matrix(OverItems.positions(judgments));
  }
}
