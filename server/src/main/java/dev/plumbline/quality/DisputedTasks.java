package dev.plumbline.quality;

import dev.plumbline.agreement.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tasks in the order in which their answers to one question differ, the most disputed first. */
final class DisputedTasks {
  /**
   * @param disagreement mean over all pairs of answers to the same thing, from 0 = all alike to 1
   * @param pairs how many pairs that mean is over
   * @param answers raters who answered
   */
  record Disputed(long task, double disagreement, double pairs, int answers) {
    /** Two people who differ say less than five who scatter, so few pairs are drawn towards 0. */
    private double evidence() {
      return disagreement * pairs / (pairs + 1);
    }
  }

  private static final Comparator<Disputed> ORDER =
      Comparator.comparingDouble(Disputed::evidence).reversed().thenComparing(Disputed::task);

  private static final class Tally {
    private final Set<Integer> raters = new HashSet<>();
    private double disagreement;
    private double pairs;

    private Disputed disputed(long task) {
      return new Disputed(task, disagreement / pairs, pairs, raters.size());
    }
  }

  private DisputedTasks() {}

  /**
   * @param tables all measures of the question
   */
  static List<Disputed> of(List<MeasureTable> tables) {
    Map<Long, Tally> tallies = new HashMap<>();
    tables.forEach(table -> add(table, tallies));
    var disputed = new ArrayList<Disputed>();
    tallies.forEach(
        (task, tally) -> {
          if (tally.disagreement > 0) {
            disputed.add(tally.disputed(task));
          }
        });
    disputed.sort(ORDER);
    return disputed;
  }

  private static void add(MeasureTable table, Map<Long, Tally> tallies) {
    var codes = table.codes();
    var byItem = new ArrayList<List<Integer>>();
    for (int item = 0; item < codes.items(); item++) {
      byItem.add(new ArrayList<>());
    }
    for (int row = 0; row < codes.size(); row++) {
      byItem.get(codes.item(row)).add(codes.code(row));
      tally(tallies, codes.task(codes.item(row))).raters.add(codes.rater(row));
    }
    for (int item = 0; item < codes.items(); item++) {
      add(table, byItem.get(item), tally(tallies, codes.task(item)));
    }
  }

  private static Tally tally(Map<Long, Tally> tallies, long task) {
    return tallies.computeIfAbsent(task, t -> new Tally());
  }

  private static void add(MeasureTable table, List<Integer> given, Tally tally) {
    double weight = 1.0 / table.fold();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < i; j++) {
        tally.disagreement += weight * difference(table, given.get(i), given.get(j));
        tally.pairs += weight;
      }
    }
  }

  /** From 0 for the same code to 1 for opposite ends of the scale, or any other label. */
  private static double difference(MeasureTable table, int one, int other) {
    if (table.measure().scale() == Scale.NOMINAL) {
      return one == other ? 0 : 1;
    }
    return Math.abs(one - other) / (table.measure().codes().size() - 1.0);
  }
}
