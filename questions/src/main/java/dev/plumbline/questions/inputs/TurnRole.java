package dev.plumbline.questions.inputs;

import java.util.Locale;

/** Who speaks in a conversation. */
public enum TurnRole {
  SYSTEM,
  USER,
  ASSISTANT;

  /** The name in stored conversations: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
