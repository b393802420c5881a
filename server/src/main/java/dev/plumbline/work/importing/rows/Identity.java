package dev.plumbline.work.importing.rows;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a file names its tasks and its raters. */
final class Identity {
  private static final int MOST_EXTERNAL_ID_CHARS = 500;
  private static final int MOST_RATER_CHARS = 200;

  private Identity() {}

  static @Nullable String externalId(@Nullable JsonNode cell) throws RefusedRow {
    if (cell == null || cell.isNull() || Cells.blank(cell)) {
      return null;
    }
    return text("the external id", cell, MOST_EXTERNAL_ID_CHARS);
  }

  static String rater(@Nullable JsonNode cell) throws RefusedRow {
    if (cell == null || cell.isNull() || Cells.blank(cell)) {
      throw new RefusedRow("a judgment needs a rater");
    }
    return text("the rater's id", cell, MOST_RATER_CHARS);
  }

  private static String text(String what, JsonNode cell, int most) throws RefusedRow {
    var text = Cells.text(cell);
    if (text == null) {
      throw new RefusedRow(what + " is neither a text nor a number");
    }
    if (text.length() > most) {
      throw new RefusedRow("%s is longer than %d characters".formatted(what, most));
    }
    return text;
  }
}
