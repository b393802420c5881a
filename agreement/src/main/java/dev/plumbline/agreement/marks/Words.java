package dev.plumbline.agreement.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words of a text by their offsets in code points: runs of letters, marks and digits, each
 * ideograph and kana alone, and every other visible character alone. Turns spans of characters into
 * spans of words, so that half a word marked more or less does not count.
 */
public final class Words {
  private final int[] starts;
  private final int[] ends;

  private Words(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public static Words of(String text) {
    int[] points = text.codePoints().toArray();
    List<int[]> words = new ArrayList<>();
    for (int at = 0; at < points.length; at++) {
      if (Character.isWhitespace(points[at]) || Character.isSpaceChar(points[at])) {
        continue;
      }
      int end = at + 1;
      while (joins(points[at]) && end < points.length && joins(points[end])) {
        end++;
      }
      words.add(new int[] {at, end});
      at = end - 1;
    }
    return new Words(
        words.stream().mapToInt(word -> word[0]).toArray(),
        words.stream().mapToInt(word -> word[1]).toArray());
  }

  private static boolean joins(int point) {
    if (Character.isIdeographic(point)) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    boolean kana =
        script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    int type = Character.getType(point);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return !kana && (Character.isLetterOrDigit(point) || mark);
  }

  /** Number of words, the length of the continuum of word spans. */
  public int size() {
    return starts.length;
  }

  /** The words that a span of characters touches; empty when it touches none. */
  public Optional<Span> touchedBy(Span characters) {
    int first = Arrays.binarySearch(ends, characters.start() + 1);
    int last = Arrays.binarySearch(starts, characters.end());
    int from = first < 0 ? -first - 1 : first;
    int to = last < 0 ? -last - 1 : last;
    return from < to ? Optional.of(new Span(from, to, characters.label())) : Optional.empty();
  }
}
