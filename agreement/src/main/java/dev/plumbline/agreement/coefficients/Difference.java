package dev.plumbline.agreement.coefficients;

/**
 * How far two answers are apart: 0 for the same, symmetric, never negative. It enters
 * Krippendorff's alpha as it is; only the interval scale squares.
 */
@FunctionalInterface
public interface Difference {
  /** The difference between two labels, as {@link dev.plumbline.agreement.Judgments#category}. */
  double between(Object one, Object other);
}
