package dev.plumbline.questions;

import java.util.regex.Pattern;

/**
 * How words are counted, here and in the browser alike: a run of characters other than white space
 * ({@code [\s\p{Z}]}) that holds a letter or digit is one word; each Chinese or Japanese character
 * ({@code \p{sc=Han}, \p{sc=Hiragana}, \p{sc=Katakana}}) is a word of its own, since those scripts
 * put no spaces between words.
 */
public final class Words {
  private static final String IDEOGRAM = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
  private static final Pattern TOKEN =
      Pattern.compile(IDEOGRAM + "|(?:(?!" + IDEOGRAM + ")[^\\s\\p{Z}])+");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

  private Words() {}

  public static int count(String text) {
    return (int)
        TOKEN
            .matcher(text)
            .results()
            .filter(token -> LETTER_OR_DIGIT.matcher(token.group()).find())
            .count();
  }
}
