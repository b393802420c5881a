package dev.plumbline.projects;

import java.util.Locale;

/** Whether a project hands out work. */
public enum ProjectState {
  DRAFT,
  OPEN,
  PAUSED,
  CLOSED;

  public static ProjectState of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name in JSON and in the database: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
