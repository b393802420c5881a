package dev.plumbline.projects;

import java.util.Locale;

/** The two texts that a project keeps in versions. */
public enum TextKind {
  GUIDELINES,
  RUBRIC;

  /** The name in addresses and in the database: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
