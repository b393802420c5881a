package dev.plumbline.agreement.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Units and gaps of one category, as several raters cut the same documents into them, with the
 * observed and expected disagreements of Krippendorff's alpha-U.
 */
final class Unitizing {
  private final int raters;
  private final int[] lengths;
  private final double[] observed;
  private final double[] chance;

  /**
   * Cuts documents.
   *
   * @param documents indexes of documents that all the raters looked at
   */
  Unitizing(Marks<Span> marks, int[] raters, int[] documents, Object category) {
    this.raters = raters.length;
    this.lengths = Arrays.stream(documents).map(marks::length).toArray();
    this.observed = new double[documents.length];
    List<Cut> all = new ArrayList<>();
    for (int d = 0; d < documents.length; d++) {
      List<List<Span>> cuts = new ArrayList<>();
      for (int rater : raters) {
        cuts.add(of(marks, rater, documents[d], category));
        all.add(new Cut(d, lengths[d], cuts.getLast()));
      }
      observed[d] = disagreement(cuts);
    }
    this.chance = documents.length == 1 ? Chance.ofOne(all) : Chance.ofMany(all, documents.length);
  }

  /** How one rater cut one document: the units, between which the gaps lie. */
  record Cut(int document, int length, List<Span> units) {
    List<Integer> gaps() {
      List<Integer> gaps = new ArrayList<>();
      int at = 0;
      for (Span unit : units) {
        if (unit.start() > at) {
          gaps.add(unit.start() - at);
        }
        at = unit.end();
      }
      if (length > at) {
        gaps.add(length - at);
      }
      return gaps;
    }
  }

  /** A rater's units of a category from left to right, overlapping marks joined. */
  static List<Span> of(Marks<Span> marks, int rater, int document, Object category) {
    List<Span> sorted =
        Objects.requireNonNull(marks.by(rater, document)).stream()
            .filter(span -> span.label().equals(category))
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    List<Span> units = new ArrayList<>();
    for (Span span : sorted) {
      Span last = units.isEmpty() ? null : units.getLast();
      if (last != null && span.start() < last.end()) {
        int end = Math.max(last.end(), span.end());
        units.set(units.size() - 1, new Span(last.start(), end, category));
      } else {
        units.add(span);
      }
    }
    return units;
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
   * Expected disagreement when document d is drawn {@code times[d]} times; what a unit meets by
   * chance is taken from all documents as they are.
   */
  double expected(int[] times) {
    double sum = 0;
    for (int d = 0; d < chance.length; d++) {
      sum += times[d] * chance[d];
    }
    double length = length(times);
    return 2 * sum / (raters * length * length);
  }
}
