package dev.plumbline.accounts.signin;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a person likes the interface; it follows the account.
 *
 * @param language system: the browser's, where there are texts in it
 * @param panelWidth of the workbench's panel, in pixels
 * @param singleKeys whether single letters are shortcuts
 */
record Preferences(
    Language language,
    Theme theme,
    TextSize textSize,
    Density density,
    int panelWidth,
    boolean singleKeys,
    Layout layout) {
  static final Preferences INITIAL =
      new Preferences(
          Language.SYSTEM,
          Theme.SYSTEM,
          TextSize.NORMAL,
          Density.COMFORTABLE,
          400,
          true,
          Layout.COLUMNS);

  enum Language {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("en")
    EN,
    @JsonProperty("de")
    DE
  }

  enum Theme {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("light")
    LIGHT,
    @JsonProperty("dark")
    DARK
  }

  enum TextSize {
    @JsonProperty("small")
    SMALL,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("large")
    LARGE
  }

  enum Density {
    @JsonProperty("comfortable")
    COMFORTABLE,
    @JsonProperty("compact")
    COMPACT
  }

  enum Layout {
    @JsonProperty("columns")
    COLUMNS,
    @JsonProperty("grid")
    GRID,
    @JsonProperty("pair")
    PAIR,
    @JsonProperty("diff")
    DIFF
  }

  Preferences {
    if (language == null
        || theme == null
        || textSize == null
        || density == null
        || layout == null) {
      throw new IllegalArgumentException("needs language, theme, textSize, density and layout");
    }
    if (panelWidth < 280 || panelWidth > 640) {
      throw new IllegalArgumentException("panelWidth must be between 280 and 640");
    }
  }
}
