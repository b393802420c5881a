package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Figures {
  private Figures() {}

  static String one(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }

  /** Never minus zero. */
  static String two(double x) {
    String text = String.format(Locale.ROOT, "%.2f", x);
    return text.equals("-0.00") ? "0.00" : text;
  }

  static String three(double x) {
    return String.format(Locale.ROOT, "%.3f", x);
  }

  /** A dash for what is not there. */
  static String three(@Nullable Double x) {
    return x == null ? "–" : three(x.doubleValue());
  }

  static String interval(@Nullable Interval interval) {
    return interval == null
        ? "–"
        : "[" + three(interval.low()) + ", " + three(interval.high()) + "]";
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  static String counted(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }
}
