package dev.plumbline.agreement.numbers;

import java.util.function.DoubleUnaryOperator;

/**
 * Distribution functions and quantiles, to about 1e-12. Incomplete beta and gamma functions by
 * continued fraction and series (Abramowitz &amp; Stegun 1964, 6.5 and 26.5), quantiles by
 * bisection.
 */
public final class Distributions {
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int MOST_TERMS = 20_000;
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private Distributions() {}

  /** Natural logarithm of the gamma function for x &gt; 0. */
  public static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double y = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (y + i);
    }
    double t = y + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /** Digamma, the derivative of {@link #logGamma}, for x &gt; 0. */
  public static double digamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 12) {
      shift -= 1 / y;
      y += 1;
    }
    double f = 1 / (y * y);
    double series =
        f * (1 / 12.0 - f * (1 / 120.0 - f * (1 / 252.0 - f * (1 / 240.0 - f * (1 / 132.0)))));
    return shift + Math.log(y) - 0.5 / y - series;
  }

  /** Standard normal distribution function. */
  public static double normal(double z) {
    double tail = 0.5 * upperGamma(0.5, z * z / 2);
    return z < 0 ? tail : 1 - tail;
  }

  /** Standard normal quantile for 0 &lt; p &lt; 1. */
  public static double normalQuantile(double p) {
    return quantile(Distributions::normal, p, -40, 40);
  }

  /** Student's t distribution function. */
  public static double student(double t, double degrees) {
    double tail = 0.5 * beta(degrees / (degrees + t * t), degrees / 2, 0.5);
    return t < 0 ? tail : 1 - tail;
  }

  /** Quantile of Student's t for 0 &lt; p &lt; 1 and degrees ≥ 1. */
  public static double studentQuantile(double p, double degrees) {
    return quantile(t -> student(t, degrees), p, -1e8, 1e8);
  }

  /** Distribution function of F. */
  public static double f(double x, double numerator, double denominator) {
    return x <= 0
        ? 0
        : beta(numerator * x / (numerator * x + denominator), numerator / 2, denominator / 2);
  }

  /** Quantile of F for 0 &lt; p &lt; 1. */
  public static double fQuantile(double p, double numerator, double denominator) {
    double b = betaQuantile(p, numerator / 2, denominator / 2);
    return b >= 1 ? Double.POSITIVE_INFINITY : denominator * b / (numerator * (1 - b));
  }

  /** Upper tail of chi squared. */
  public static double chiSquaredTail(double x, double degrees) {
    return x <= 0 ? 1 : upperGamma(degrees / 2, x / 2);
  }

  /** Quantile of the beta distribution. */
  public static double betaQuantile(double p, double a, double b) {
    return quantile(x -> beta(x, a, b), p, 0, 1);
  }

  /** Regularised incomplete beta function. */
  public static double beta(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * betaFraction(x, a, b) / a
        : 1 - front * betaFraction(1 - x, b, a) / b;
  }

  private static double betaFraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < PRECISION) {
        break;
      }
    }
    return h;
  }

  private static double upperGamma(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    double front = Math.exp(-x + a * Math.log(x) - logGamma(a));
    return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
  }

  private static double lowerSeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  private static double upperFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < MOST_TERMS; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < PRECISION) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  private static double quantile(DoubleUnaryOperator cdf, double p, double least, double most) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("probability " + p);
    }
    double low = least;
    double high = most;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (cdf.applyAsDouble(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
