package dev.plumbline.quality;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.preferences.PreferenceKappa;
import dev.plumbline.quality.AgreementView.Result;
import dev.plumbline.quality.RaterPairsView.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cohen's kappa of every pair of raters that share enough tasks. */
final class RaterPairs {
  private record Pair(int first, int second) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  private final MeasureTable table;
  private final Judgments judgments;

  private RaterPairs(MeasureTable table) {
    this.table = table;
    this.judgments = table.judgments();
  }

  /**
   * @param leastTasks pairs that share fewer are counted, not shown
   * @param labels of all raters by id
   */
  static RaterPairsView of(
      MeasureTable table, int leastTasks, Map<Integer, RaterPairsView.RaterLabel> labels) {
    return new RaterPairs(table).view(leastTasks, labels);
  }

  private RaterPairsView view(int leastTasks, Map<Integer, RaterPairsView.RaterLabel> labels) {
    var cells = new ArrayList<Cell>();
    var shown = new TreeSet<Integer>();
    int hidden = 0;
    var sharedTasks = sharedTasks();
    for (var shared : sharedTasks.entrySet()) {
      var pair = shared.getKey();
      if (shared.getValue() < leastTasks) {
        hidden++;
        continue;
      }
      cells.add(cell(pair, shared.getValue()));
      shown.add(pair.first());
      shown.add(pair.second());
    }
    int raters = judgments.raters();
    int apart = raters * (raters - 1) / 2 - sharedTasks.size();
    return new RaterPairsView(
        table.id(),
        leastTasks,
        shown.stream().map(labels::get).toList(),
        cells,
        cells.size(),
        hidden,
        apart);
  }

  private Cell cell(Pair pair, int tasks) {
    int first = judgments.raterNamed(pair.first());
    int second = judgments.raterNamed(pair.second());
    var kappa =
        table.measure().symmetric()
            ? PreferenceKappa.of(judgments, first, second, Weighting.IDENTITY)
            : CohensKappa.of(judgments, first, second);
    return new Cell(
        pair.first(),
        pair.second(),
        kappa.value(),
        Result.reason(kappa.undefined()),
        kappa.observed(),
        Result.limits(kappa.interval()),
        shared(first, second) / table.fold(),
        tasks);
  }

  /** Items that both judged. */
  private int shared(int first, int second) {
    int shared = 0;
    for (int item = 0; item < judgments.items(); item++) {
      if (judgments.codeBy(first, item) >= 0 && judgments.codeBy(second, item) >= 0) {
        shared++;
      }
    }
    return shared;
  }

  /** How many tasks each pair of raters shares, where it shares any; the lower id is first. */
  private Map<Pair, Integer> sharedTasks() {
    Map<Long, TreeSet<Integer>> ratersOfTask = new HashMap<>();
    var codes = table.codes();
    for (int row = 0; row < codes.size(); row++) {
      ratersOfTask
          .computeIfAbsent(codes.task(codes.item(row)), task -> new TreeSet<>())
          .add(codes.rater(row));
    }
    Map<Pair, Integer> shared = new TreeMap<>();
    for (var raters : ratersOfTask.values()) {
      for (int first : raters) {
        for (int second : raters.tailSet(first, false)) {
          shared.merge(new Pair(first, second), 1, Integer::sum);
        }
      }
    }
    return shared;
  }
}
