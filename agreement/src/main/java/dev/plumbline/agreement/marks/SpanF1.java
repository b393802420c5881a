package dev.plumbline.agreement.marks;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;

/**
 * F1 of spans: of what two raters marked, the share that the other marked too. From 0 to 1, the
 * same whichever rater comes first; not corrected for chance, and documents where both found
 * nothing add nothing.
 *
 * <p><em>Exact</em> counts spans of equal label and limits. <em>Overlap</em> counts units
 * (characters, or words with {@link Words}): spans of equal label are matched one to one so that
 * the units in common are most, so a long span cannot be found again by many short ones. Documents
 * and pairs of raters are pooled before dividing; the interval is by bootstrap over documents.
 */
public final class SpanF1 {
  private static final String METRIC = "span-f1";
  private static final String METHOD = "one-to-one matching, pooled over documents";

  private static final MatchedF1.Likeness<Span> EXACT =
      new MatchedF1.Likeness<>() {
        @Override
        public double weight(Span one, Span other, int most) {
          return one.equals(other) ? 1 : 0;
        }

        @Override
        public double credit(Span one, Span other) {
          return 1;
        }

        @Override
        public double size(Span span) {
          return 1;
        }
      };

  private static final MatchedF1.Likeness<Span> OVERLAP =
      new MatchedF1.Likeness<>() {
        @Override
        public double weight(Span one, Span other, int most) {
          return one.label().equals(other.label()) ? one.overlap(other) : 0;
        }

        @Override
        public double credit(Span one, Span other) {
          return one.overlap(other);
        }

        @Override
        public double size(Span span) {
          return span.length();
        }
      };

  private SpanF1() {}

  /** Equal spans, over all pairs of raters who looked at the same document. */
  public static Coefficient exact(Marks<Span> marks, Bootstrap bootstrap) {
    return result(new MatchedF1<>(marks, EXACT, false).all(), "exact", bootstrap);
  }

  /** Equal spans of two raters. */
  public static Coefficient exact(Marks<Span> marks, int first, int second, Bootstrap bootstrap) {
    return result(new MatchedF1<>(marks, EXACT, false).pair(first, second), "exact", bootstrap);
  }

  /** Units in common, over all pairs of raters who looked at the same document. */
  public static Coefficient overlap(Marks<Span> marks, Bootstrap bootstrap) {
    return result(new MatchedF1<>(marks, OVERLAP, false).all(), "overlap", bootstrap);
  }

  /** Units in common of two raters. */
  public static Coefficient overlap(Marks<Span> marks, int first, int second, Bootstrap bootstrap) {
    return result(new MatchedF1<>(marks, OVERLAP, false).pair(first, second), "overlap", bootstrap);
  }

  private static Coefficient result(MatchedF1<Span> matched, String variant, Bootstrap bootstrap) {
    return matched.result(METRIC, variant, METHOD, bootstrap);
  }
}
