package dev.plumbline.questions;

import java.util.Locale;

/** How a text is written, which decides how it is shown. */
public enum TextFormat {
  PLAIN,
  MARKDOWN,
  CODE;

  /** The name in templates: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
