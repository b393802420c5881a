package dev.plumbline.agreement.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Units and gaps of one category, as several raters cut the same documents into them, with the
 * observed and expected disagreements of Krippendorff's alpha-U.
 */
final class Unitizing {
  private final int raters;
  private final int[] lengths;
  private final double[] observed;
  private final int[] unitDocument;
  private final double[] unitLength;
  private final int[] gapDocument;
  private final double[] gapLength;
  private final int[] firstGap;
  private final int[] byLength;
  private final int[] firstDocument;

  /**
   * Cuts documents.
   *
   * @param documents indexes of documents that all the raters looked at
   */
  Unitizing(Marks<Span> marks, int[] raters, int[] documents, Object category) {
    this.raters = raters.length;
    this.lengths = Arrays.stream(documents).map(marks::length).toArray();
    this.observed = new double[documents.length];
    List<int[]> units = new ArrayList<>();
    List<int[]> gaps = new ArrayList<>();
    for (int d = 0; d < documents.length; d++) {
      List<List<Span>> cuts = new ArrayList<>();
      for (int rater : raters) {
        List<Span> own = of(marks, rater, documents[d], category);
        cuts.add(own);
        cut(d, own, lengths[d], units, gaps);
      }
      observed[d] = disagreement(cuts);
    }
    gaps.sort(Comparator.comparingInt(gap -> gap[1]));
    unitDocument = units.stream().mapToInt(unit -> unit[0]).toArray();
    unitLength = units.stream().mapToDouble(unit -> unit[1]).toArray();
    gapDocument = gaps.stream().mapToInt(gap -> gap[0]).toArray();
    gapLength = gaps.stream().mapToDouble(gap -> gap[1]).toArray();
    firstGap = firstAtLeast(gapLength);
    byLength =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(d -> lengths[d]))
            .mapToInt(d -> d)
            .toArray();
    firstDocument = firstAtLeast(Arrays.stream(byLength).mapToDouble(d -> lengths[d]).toArray());
  }

  /** A rater's units of a category from left to right. */
  static List<Span> of(Marks<Span> marks, int rater, int document, Object category) {
    return Objects.requireNonNull(marks.by(rater, document)).stream()
        .filter(span -> span.label().equals(category))
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private static void cut(
      int document, List<Span> own, int length, List<int[]> units, List<int[]> gaps) {
    int at = 0;
    for (Span span : own) {
      units.add(new int[] {document, span.length()});
      if (span.start() > at) {
        gaps.add(new int[] {document, span.start() - at});
      }
      at = span.end();
    }
    if (length > at) {
      gaps.add(new int[] {document, length - at});
    }
  }

  /** Sum over ordered pairs of raters and over pairs of sections. */
  private static double disagreement(List<List<Span>> cuts) {
    double sum = 0;
    for (int i = 0; i < cuts.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * (meeting(cuts.get(i), cuts.get(j)));
        sum += 2 * (alone(cuts.get(i), cuts.get(j)) + alone(cuts.get(j), cuts.get(i)));
      }
    }
    return sum;
  }

  /** Squared differences of the limits of units that intersect. */
  private static double meeting(List<Span> ones, List<Span> others) {
    double sum = 0;
    for (Span one : ones) {
      for (Span other : others) {
        if (one.overlap(other) > 0) {
          double starts = one.start() - other.start();
          double ends = one.end() - other.end();
          sum += starts * starts + ends * ends;
        }
      }
    }
    return sum;
  }

  /** Squared lengths of units that lie in a gap of the other. */
  private static double alone(List<Span> ones, List<Span> others) {
    double sum = 0;
    for (Span one : ones) {
      if (others.stream().noneMatch(other -> one.overlap(other) > 0)) {
        sum += (double) one.length() * one.length();
      }
    }
    return sum;
  }

  /** For each unit, the first of ascending stretches that has room for it. */
  private int[] firstAtLeast(double[] stretches) {
    return Arrays.stream(unitLength)
        .mapToInt(
            length -> {
              int at = Arrays.binarySearch(stretches, length - 0.5);
              return at < 0 ? -at - 1 : at;
            })
        .toArray();
  }

  /** Observed disagreement when document d is drawn {@code times[d]} times. */
  double observed(int[] times) {
    double sum = 0;
    for (int d = 0; d < observed.length; d++) {
      sum += times[d] * observed[d];
    }
    double length = length(times);
    return sum / (raters * (raters - 1.0) * length * length);
  }

  private double length(int[] times) {
    double length = 0;
    for (int d = 0; d < lengths.length; d++) {
      length += (double) times[d] * lengths[d];
    }
    return length;
  }

  /**
   * Disagreement expected when the sections of all raters are put anywhere: each unit meets any
   * other in all ways in which they can intersect, and lies in all places of all gaps that have
   * room for it. With several documents a unit has fewer places than the continuum is long, since
   * it crosses no border between them; with one document this is Krippendorff's formula.
   */
  double expected(int[] times) {
    Room gaps = new Room(gapLength.length);
    for (int g = gapLength.length - 1; g >= 0; g--) {
      gaps.add(g, times[gapDocument[g]], gapLength[g]);
    }
    Room documents = new Room(byLength.length);
    for (int d = byLength.length - 1; d >= 0; d--) {
      documents.add(d, times[byLength[d]], lengths[byLength[d]]);
    }
    double all = 0;
    double itself = 0;
    for (int u = 0; u < unitLength.length; u++) {
      all += times[unitDocument[u]];
      itself += times[unitDocument[u]] * unitLength[u] * (unitLength[u] - 1);
    }
    double sum = 0;
    for (int u = 0; u < unitLength.length; u++) {
      double l = unitLength[u];
      double meeting = (all - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
      double alone = l * l * gaps.places(firstGap[u], l);
      double places = documents.places(firstDocument[u], l) + l - 1;
      sum += times[unitDocument[u]] == 0 ? 0 : times[unitDocument[u]] * (meeting + alone) / places;
    }
    double length = raters * length(times);
    return 2 * sum / (length * (length - 1) - itself);
  }

  /** How many places stretches of ascending length have for a unit, summed from the longest. */
  private static final class Room {
    private final double[] number;
    private final double[] total;

    Room(int stretches) {
      number = new double[stretches + 1];
      total = new double[stretches + 1];
    }

    void add(int at, double times, double length) {
      number[at] = number[at + 1] + times;
      total[at] = total[at + 1] + times * length;
    }

    double places(int first, double unit) {
      return total[first] - number[first] * (unit - 1);
    }
  }
}
