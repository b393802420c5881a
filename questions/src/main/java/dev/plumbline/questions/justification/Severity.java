package dev.plumbline.questions.justification;

import java.util.Locale;

/** How much a citation weighs. */
public enum Severity {
  MINOR,
  MAJOR,
  CRITICAL;

  /** The name in stored answers: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
