package dev.plumbline.agreement.marks;

/**
 * A stretch of a continuum: of text in Unicode code points, of words, or of milliseconds.
 *
 * @param start first unit, from 0
 * @param end the unit after the last, greater than {@code start}
 * @param label what was marked there; spans of different labels never agree
 */
public record Span(int start, int end, Object label) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  /** Units in both, whatever the labels. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
