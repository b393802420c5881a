package dev.plumbline.questions.justification;

import java.util.Locale;

/** What a citation says about a criterion: met, not met, or in conflict with another. */
public enum Polarity {
  STRENGTH,
  WEAKNESS,
  TENSION;

  /** The name in stored answers: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
