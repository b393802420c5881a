package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha, α = 1 − D_o / D_e, for any number of raters, missing answers and any scale.
 * At most 1; 0 is agreement by chance.
 *
 * <p>Krippendorff (2011), <cite>Computing Krippendorff's Alpha-Reliability</cite>: D_o averages the
 * difference over pairs of judgments of one item, each item's pairs weighing 1 / (m − 1), D_e over
 * all pairs of judgments. Items judged once are dropped, also from the marginals. The ordinal
 * difference uses the marginals of the whole data; the ratio difference refuses negative values;
 * only the interval difference is squared. Standard error and interval by bootstrap over items, or
 * over clusters where the judgments have them.
 */
public final class KrippendorffsAlpha {
  private static final String METRIC = "krippendorff-alpha";
  private static final String METHOD =
      "Krippendorff 2011, coincidences of items judged at least twice";

  private KrippendorffsAlpha() {}

  /** With the standard bootstrap of 1,000 resamples. */
  public static Coefficient of(Judgments judgments, Scale scale) {
    return of(judgments, scale, Bootstrap.STANDARD);
  }

  /** With the difference that belongs to a scale. */
  public static Coefficient of(Judgments judgments, Scale scale, Bootstrap bootstrap) {
    return of(ItemCounts.of(judgments), scale, bootstrap);
  }

  /**
   * With a difference of one's own.
   *
   * @param variant its name in kebab case, such as {@code masi}
   */
  public static Coefficient of(
      Judgments judgments, String variant, Difference difference, Bootstrap bootstrap) {
    ItemCounts counts = ItemCounts.of(judgments);
    Undefined obstacle = OverItems.obstacle(counts);
    if (obstacle != null) {
      return Results.undefined(METRIC, variant, Scale.NOMINAL, obstacle, counts, METHOD);
    }
    return estimate(variant, Scale.NOMINAL, Disagreements.of(difference, counts), bootstrap);
  }

  static Coefficient of(ItemCounts counts, Scale scale, Bootstrap bootstrap) {
    Undefined obstacle = obstacle(counts, scale);
    if (obstacle != null) {
      return Results.undefined(METRIC, variant(scale), scale, obstacle, counts, METHOD);
    }
    return estimate(variant(scale), scale, Disagreements.of(scale, counts), bootstrap);
  }

  private static Coefficient estimate(
      String variant, Scale scale, Disagreement disagreement, Bootstrap bootstrap) {
    ItemCounts counts = disagreement.counts;
    Disagreement.Parts parts = disagreement.parts(Resampling.masses(counts));
    if (Double.isNaN(parts.alpha())) {
      Undefined reason = scale == Scale.NOMINAL ? Undefined.ONE_CATEGORY : Undefined.CONSTANT;
      return Results.undefined(METRIC, variant, scale, reason, counts, METHOD);
    }
    boolean shares = variant.equals("nominal");
    Coefficient result =
        new Coefficient(
            METRIC,
            variant,
            scale,
            parts.alpha(),
            null,
            shares ? 1 - parts.observedMean() : null,
            shares ? 1 - parts.expectedMean() : null,
            null,
            null,
            counts.shared(),
            METHOD);
    return new Resampling(counts, bootstrap, 2)
        .interval(result, mass -> disagreement.parts(mass).alpha());
  }

  private static @Nullable Undefined obstacle(ItemCounts counts, Scale scale) {
    Undefined obstacle = OverItems.obstacle(counts);
    if (obstacle != null || scale == Scale.NOMINAL) {
      return obstacle;
    }
    Judgments judgments = counts.judgments();
    if (scale == Scale.ORDINAL) {
      return judgments.ordered() ? null : Undefined.NOT_ORDERED;
    }
    if (!judgments.numeric()) {
      return Undefined.NOT_NUMERIC;
    }
    for (int k = 0; scale == Scale.RATIO && k < judgments.categories(); k++) {
      if (judgments.value(k) < 0) {
        return Undefined.NEGATIVE_VALUE;
      }
    }
    return null;
  }

  private static String variant(Scale scale) {
    return switch (scale) {
      case NOMINAL -> "nominal";
      case ORDINAL -> "ordinal";
      case INTERVAL -> "interval";
      case RATIO -> "ratio";
    };
  }
}
