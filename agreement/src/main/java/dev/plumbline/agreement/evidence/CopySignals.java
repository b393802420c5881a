package dev.plumbline.agreement.evidence;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.models.DawidSkene;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Signals of copying or collusion: for each pair of raters, agreement against what independent
 * judging would give. What is true of an item is taken from a fitted annotator model without the
 * two judgments in question, so a pair cannot vouch for itself.
 */
public final class CopySignals {
  private static final double SMOOTHING = 0.5;
  private static final int LEAST_PAIRS_TO_COMPARE = 20;
  private static final double NORMAL_PER_MAD = 1.4826;

  private final Judgments judgments;
  private final double[] logPrior;
  private final double[][][] confusion;

  private CopySignals(Judgments judgments, DawidSkene model) {
    this.judgments = judgments;
    this.logPrior = Arrays.stream(model.prior()).map(p -> Math.log(p + 1e-9)).toArray();
    this.confusion =
        IntStream.range(0, judgments.raters())
            .mapToObj(r -> smoothed(model.counts(r)))
            .toArray(double[][][]::new);
  }

  private static double[][] smoothed(double[][] counts) {
    int q = counts.length;
    double[][] shares = new double[q][q];
    for (int k = 0; k < q; k++) {
      double total = Arrays.stream(counts[k]).sum() + q * SMOOTHING;
      for (int l = 0; l < q; l++) {
        shares[k][l] = (counts[k][l] + SMOOTHING) / total;
      }
    }
    return shares;
  }

  /**
   * All pairs that share at least {@code leastItems}, the strongest signal first.
   *
   * @param model fitted to the judgments
   */
  public static List<CopySignal> of(DawidSkene model, int leastItems) {
    Judgments judgments = model.judgments();
    CopySignals signals = new CopySignals(judgments, model);
    Tally[][] tallies = new Tally[judgments.raters()][];
    for (int a = 0; a < tallies.length; a++) {
      tallies[a] = new Tally[a];
    }
    for (int i = 0; i < judgments.items(); i++) {
      signals.tally(i, tallies);
    }
    List<CopySignal> all = new ArrayList<>();
    for (int b = 0; b < tallies.length; b++) {
      for (int a = 0; a < b; a++) {
        Tally tally = tallies[b][a];
        if (tally != null && tally.items >= Math.max(1, leastItems)) {
          all.add(tally.signal(judgments.raterName(a), judgments.raterName(b)));
        }
      }
    }
    return adjusted(all);
  }

  private void tally(int item, Tally[][] tallies) {
    double[] log = logPrior.clone();
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      for (int k = 0; k < log.length; k++) {
        log[k] += Math.log(confusion[judgments.rater(p)][k][judgments.code(p)]);
      }
    }
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      for (int o = judgments.start(item); o < p; o++) {
        int a = Math.min(judgments.rater(p), judgments.rater(o));
        int b = Math.max(judgments.rater(p), judgments.rater(o));
        if (a == b) {
          continue;
        }
        if (tallies[b][a] == null) {
          tallies[b][a] = new Tally();
        }
        add(tallies[b][a], without(log, p, o), p, o);
      }
    }
  }

  /** Distribution of the true class as the others see it. */
  private double[] without(double[] log, int p, int o) {
    double[] truth = new double[log.length];
    for (int k = 0; k < truth.length; k++) {
      truth[k] =
          log[k]
              - Math.log(confusion[judgments.rater(p)][k][judgments.code(p)])
              - Math.log(confusion[judgments.rater(o)][k][judgments.code(o)]);
    }
    double most = Arrays.stream(truth).max().orElseThrow();
    double sum = 0;
    for (int k = 0; k < truth.length; k++) {
      truth[k] = Math.exp(truth[k] - most);
      sum += truth[k];
    }
    for (int k = 0; k < truth.length; k++) {
      truth[k] /= sum;
    }
    return truth;
  }

  private void add(Tally tally, double[] truth, int p, int o) {
    double[][] one = confusion[judgments.rater(p)];
    double[][] other = confusion[judgments.rater(o)];
    double alike = 0;
    double alikeWrong = 0;
    for (int k = 0; k < truth.length; k++) {
      for (int l = 0; l < truth.length; l++) {
        double both = truth[k] * one[k][l] * other[k][l];
        alike += both;
        alikeWrong += k == l ? 0 : both;
      }
    }
    tally.add(alike);
    tally.expectedWrong += alikeWrong;
    if (judgments.code(p) == judgments.code(o)) {
      tally.alike++;
      tally.wrong += 1 - truth[judgments.code(p)];
    }
  }

  private static final class Tally {
    private double[] chances = new double[4];
    private int items;
    private int alike;
    private double wrong;
    private double expectedWrong;

    void add(double chance) {
      if (items == chances.length) {
        chances = Arrays.copyOf(chances, 2 * items);
      }
      chances[items++] = chance;
    }

    CopySignal signal(Object first, Object second) {
      double[] chance = Arrays.copyOf(chances, items);
      double mean = Arrays.stream(chance).sum();
      double variance = Arrays.stream(chance).map(c -> c * (1 - c)).sum();
      double z = variance > 0 ? (alike - mean) / Math.sqrt(variance) : 0;
      double p = PoissonBinomial.atLeast(alike, chance);
      return new CopySignal(
          first, second, chance.length, alike, mean, wrong, expectedWrong, z, null, p, 1);
    }
  }

  private static List<CopySignal> adjusted(List<CopySignal> all) {
    double[] z = all.stream().mapToDouble(CopySignal::z).sorted().toArray();
    double median = median(z);
    double spread =
        NORMAL_PER_MAD * median(Arrays.stream(z).map(x -> Math.abs(x - median)).sorted().toArray());
    boolean comparable = z.length >= LEAST_PAIRS_TO_COMPARE && spread > 0;
    List<CopySignal> sorted = new ArrayList<>();
    for (CopySignal signal : all) {
      // A spread below that of chance would make signals of nothing.
      Double relative = comparable ? (signal.z() - median) / Math.max(1, spread) : null;
      double p =
          relative == null ? signal.p() : Math.max(signal.p(), Distributions.normal(-relative));
      sorted.add(with(signal, relative, p));
    }
    sorted.sort(
        Comparator.comparingDouble(CopySignal::adjusted)
            .thenComparing(Comparator.comparingDouble(CopySignal::z).reversed()));
    double least = 1;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      CopySignal signal = sorted.get(i);
      least = Math.min(least, signal.adjusted() * sorted.size() / (i + 1));
      sorted.set(i, with(signal, signal.relativeZ(), least));
    }
    return sorted;
  }

  private static CopySignal with(CopySignal s, @Nullable Double relativeZ, double adjusted) {
    return new CopySignal(
        s.first(),
        s.second(),
        s.items(),
        s.alike(),
        s.expectedAlike(),
        s.alikeWrong(),
        s.expectedAlikeWrong(),
        s.z(),
        relativeZ,
        s.p(),
        adjusted);
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
