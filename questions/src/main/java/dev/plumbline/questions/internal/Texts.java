package dev.plumbline.questions.internal;

import dev.plumbline.questions.Flaws;

/** What is true of every text, whoever wrote it. */
public final class Texts {
  private Texts() {}

  /** Flags characters that a database or a JSON file cannot hold. */
  public static void checkStorable(Flaws flaws, String path, String text) {
    if (text.indexOf('\0') >= 0) {
      flaws.add(path, "The text holds a NUL character, which cannot be stored.");
    }
    if (text.codePoints().anyMatch(Texts::isLoneSurrogate)) {
      flaws.add(path, "The text holds half of a character (a lone surrogate).");
    }
  }

  /** The length in Unicode code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The part of a text between two offsets in code points, which must lie within it. */
  public static String between(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
