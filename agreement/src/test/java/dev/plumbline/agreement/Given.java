package dev.plumbline.agreement;

import java.util.Objects;

/** Parts of a result that a test knows to be there. */
public final class Given {
  private Given() {}

  public static double se(Coefficient coefficient) {
    return Objects.requireNonNull(coefficient.se(), coefficient.metric());
  }

  public static Interval interval(Coefficient coefficient) {
    return Objects.requireNonNull(coefficient.interval(), coefficient.metric());
  }
}
