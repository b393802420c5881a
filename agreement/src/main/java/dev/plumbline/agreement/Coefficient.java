package dev.plumbline.agreement;

import org.jspecify.annotations.Nullable;

/**
 * One measured quantity: either a value or the reason why there is none, never NaN.
 *
 * @param metric kebab-case name, such as {@code fleiss-kappa}
 * @param variant which of several definitions, such as {@code pooled-pairs} or {@code
 *     quadratic-by-rank}; {@code default} when there is one only
 * @param scale level of measurement that the value assumes
 * @param value the estimate; null when undefined
 * @param undefined why there is no value; null when there is one
 * @param observed observed agreement (or 1 − observed disagreement when that is meaningful); null
 *     where it does not exist
 * @param expected agreement expected by chance; null where the quantity has none
 * @param se standard error; null when it cannot be estimated
 * @param interval confidence interval; null when it cannot be estimated
 * @param sample what it rests on
 * @param method source and way of estimation, for people
 */
public record Coefficient(
    String metric,
    String variant,
    Scale scale,
    @Nullable Double value,
    @Nullable Undefined undefined,
    @Nullable Double observed,
    @Nullable Double expected,
    @Nullable Double se,
    @Nullable Interval interval,
    Sample sample,
    String method) {

  public Coefficient {
    if ((value == null) == (undefined == null)) {
      throw new IllegalArgumentException("either a value or a reason, in " + metric);
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(metric + " came out as " + value);
    }
    for (Double part : new Double[] {observed, expected, se}) {
      if (part != null && !Double.isFinite(part)) {
        throw new IllegalArgumentException("a part of " + metric + " came out as " + part);
      }
    }
  }

  /** Whether there is a value. */
  public boolean defined() {
    return value != null;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException when undefined, with the reason
   */
  public double get() {
    if (value == null) {
      String reason = undefined == null ? "" : undefined.reason();
      throw new IllegalStateException(metric + " is undefined: " + reason);
    }
    return value;
  }

  /** The same result with another standard error and interval. */
  public Coefficient withUncertainty(@Nullable Double newSe, @Nullable Interval newInterval) {
    return new Coefficient(
        metric,
        variant,
        scale,
        value,
        undefined,
        observed,
        expected,
        newSe,
        newInterval,
        sample,
        method);
  }
}
