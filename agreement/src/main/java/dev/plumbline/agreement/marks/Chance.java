package dev.plumbline.agreement.marks;

import dev.plumbline.agreement.marks.Unitizing.Cut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the units of each document would disagree with a rater if they lay anywhere, summed by
 * document: half the squared differences of the limits with what they meet, since what meets is
 * counted from both sides, and their squared length where they meet nothing.
 */
final class Chance {
  private Chance() {}

  /**
   * One continuum, Krippendorff (2004): every unit meets every other in all ways in which two units
   * of its length can intersect, and lies in all places of all gaps that have room for it.
   */
  static double[] ofOne(List<Cut> cuts) {
    double all = 0;
    double itself = 0;
    double length = 0;
    for (Cut cut : cuts) {
      length += cut.length();
      for (Span unit : cut.units()) {
        all++;
        itself += unit.length() * (unit.length() - 1.0);
      }
    }
    double sum = 0;
    for (Cut cut : cuts) {
      for (Span unit : cut.units()) {
        double l = unit.length();
        sum += (all - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + alone(cuts, unit.length());
      }
    }
    return new double[] {sum * length / (length * (length - 1) - itself)};
  }

  private static double alone(List<Cut> cuts, int unit) {
    double places = 0;
    for (Cut cut : cuts) {
      places += places(cut, unit);
    }
    return places * unit * unit;
  }

  private static double places(Cut cut, int unit) {
    double places = 0;
    for (int gap : cut.gaps()) {
      places += Math.max(0, gap - unit + 1);
    }
    return places;
  }

  /**
   * Several documents: a unit crosses no border, so it can lie in all places of all documents that
   * have room for it, those left out in which it meets itself.
   */
  static double[] ofMany(List<Cut> cuts, int documents) {
    double[] sums = new double[documents];
    Map<Integer, Anywhere> byLength = new TreeMap<>();
    for (Cut cut : cuts) {
      for (Span unit : cut.units()) {
        Anywhere anywhere =
            byLength.computeIfAbsent(unit.length(), length -> Anywhere.of(cuts, length));
        Anywhere itself = Anywhere.meeting(cut.length(), unit, unit.length());
        sums[cut.document()] += (anywhere.cost - itself.cost) / (anywhere.places - itself.places);
      }
    }
    return sums;
  }

  /**
   * A unit of some length in all its places.
   *
   * @param cost its disagreements there, summed
   * @param places how many there are
   */
  private record Anywhere(double cost, double places) {

    static Anywhere of(List<Cut> cuts, int length) {
      double cost = alone(cuts, length);
      double places = 0;
      for (Cut cut : cuts) {
        if (cut.length() >= length) {
          places += cut.length() - length + 1;
          for (Span unit : cut.units()) {
            cost += meeting(cut.length(), unit, length).cost;
          }
        }
      }
      return new Anywhere(cost, places);
    }

    /** In the places where it meets one given unit. */
    static Anywhere meeting(int document, Span unit, int length) {
      long first = Math.max(0, unit.start() - length + 1);
      long last = Math.min(document - length, unit.end() - 1);
      if (last < first) {
        return new Anywhere(0, 0);
      }
      double starts = squares(last - unit.start()) - squares(first - 1 - unit.start());
      long flush = unit.end() - length;
      double ends = squares(last - flush) - squares(first - 1 - flush);
      return new Anywhere((starts + ends) / 2, last - first + 1.0);
    }

    /** The sum of squares up to x, as a polynomial that also serves differences below 0. */
    private static double squares(long x) {
      return x * (x + 1.0) * (2.0 * x + 1) / 6;
    }
  }
}
