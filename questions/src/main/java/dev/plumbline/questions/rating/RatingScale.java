package dev.plumbline.questions.rating;

import dev.plumbline.agreement.Scale;
import java.util.Locale;

/** Whether the points of a rating are only in order or also equally far apart. */
public enum RatingScale {
  ORDINAL,
  INTERVAL;

  Scale measured() {
    return this == ORDINAL ? Scale.ORDINAL : Scale.INTERVAL;
  }

  /** The name in templates: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
