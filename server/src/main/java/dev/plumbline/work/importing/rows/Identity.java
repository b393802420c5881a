package dev.plumbline.work.importing.rows;

import dev.plumbline.sentences.Sentence;
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
    return text(Sentence.of("the external id"), cell, MOST_EXTERNAL_ID_CHARS);
  }

  static String rater(@Nullable JsonNode cell) throws RefusedRow {
    if (cell == null || cell.isNull() || Cells.blank(cell)) {
      throw new RefusedRow("a judgment needs a rater");
    }
    return text(Sentence.of("the rater's id"), cell, MOST_RATER_CHARS);
  }

  private static String text(Sentence what, JsonNode cell, int most) throws RefusedRow {
    var text = Cells.text(cell);
    if (text == null) {
      throw new RefusedRow("{0} is neither a text nor a number", what);
    }
    if (text.length() > most) {
      throw new RefusedRow("{0} is longer than {1} characters", what, most);
    }
    return text;
  }
}
