package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.numbers.Draws;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Nonparametric bootstrap (Efron 1979) over items, or over clusters of items. A resample is a mass
 * per pattern of item counts. Up to {@value #MOST_DRAWN} items are drawn with replacement; beyond,
 * every item's multiplicity is Poisson with mean one, which needs one draw per pattern.
 */
final class Resampling {
  private static final int MOST_DRAWN = 5000;

  private final ItemCounts counts;
  private final Bootstrap bootstrap;
  private final int least;

  /** Resamples items with at least {@code least} judgments. */
  Resampling(ItemCounts counts, Bootstrap bootstrap, int least) {
    this.counts = counts;
    this.bootstrap = bootstrap;
    this.least = least;
  }

  /** Masses of the data themselves. */
  static double[] masses(ItemCounts counts) {
    double[] mass = new double[counts.patterns()];
    Arrays.setAll(mass, counts::mass);
    return mass;
  }

  /** Adds percentile interval and standard error of a statistic that may be NaN on a resample. */
  Coefficient interval(Coefficient result, ToDoubleFunction<double[]> statistic) {
    if (bootstrap.replicates() < 2 || units() < 2) {
      return result;
    }
    double[] sorted = replicates(statistic);
    // Resamples without variation have no coefficient; too many of them leave no interval.
    if (sorted.length < 2 || sorted.length < bootstrap.replicates() / 2) {
      return result;
    }
    double tail = (1 - bootstrap.level()) / 2;
    String over = counts.judgments().clustered() ? "clusters" : "items";
    Interval interval =
        new Interval(
            quantile(sorted, tail),
            quantile(sorted, 1 - tail),
            bootstrap.level(),
            "percentiles of %d resamples over %s, seed %d"
                .formatted(sorted.length, over, bootstrap.seed()));
    return result.withUncertainty(deviation(sorted), interval);
  }

  private long units() {
    if (!counts.judgments().clustered()) {
      return counts.itemsWith(least);
    }
    return Arrays.stream(clusters()).filter(cluster -> cluster.length > 0).count();
  }

  private double[] replicates(ToDoubleFunction<double[]> statistic) {
    Sampler sampler = sampler();
    return IntStream.range(0, bootstrap.replicates())
        .parallel()
        .mapToDouble(
            r -> statistic.applyAsDouble(sampler.masses(Draws.replicate(bootstrap.seed(), r))))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private interface Sampler {
    double[] masses(RandomGenerator random);
  }

  private Sampler sampler() {
    if (counts.judgments().clustered()) {
      int[][] clusters =
          Arrays.stream(clusters()).filter(cluster -> cluster.length > 0).toArray(int[][]::new);
      return random -> drawClusters(clusters, random);
    }
    if (counts.itemsWith(least) > MOST_DRAWN) {
      return this::drawPoisson;
    }
    int[] units =
        IntStream.range(0, counts.patterns())
            .filter(p -> counts.total(p) >= least)
            .flatMap(p -> IntStream.generate(() -> p).limit(counts.items(p)))
            .toArray();
    return random -> draw(units, random);
  }

  private double[] draw(int[] units, RandomGenerator random) {
    double[] mass = new double[counts.patterns()];
    for (int i = 0; i < units.length; i++) {
      int p = units[random.nextInt(units.length)];
      mass[p] += counts.weight(p);
    }
    return mass;
  }

  private double[] drawPoisson(RandomGenerator random) {
    double[] mass = new double[counts.patterns()];
    for (int p = 0; p < mass.length; p++) {
      if (counts.total(p) >= least) {
        mass[p] = Draws.poisson(random, counts.items(p)) * counts.weight(p);
      }
    }
    return mass;
  }

  private double[] drawClusters(int[][] clusters, RandomGenerator random) {
    double[] mass = new double[counts.patterns()];
    for (int c = 0; c < clusters.length; c++) {
      for (int p : clusters[random.nextInt(clusters.length)]) {
        mass[p] += counts.weight(p);
      }
    }
    return mass;
  }

  private int[][] clusters() {
    int size = 0;
    for (int i = 0; i < counts.judgments().items(); i++) {
      size = Math.max(size, counts.judgments().cluster(i) + 1);
    }
    IntStream.Builder[] members = new IntStream.Builder[size];
    Arrays.setAll(members, c -> IntStream.builder());
    for (int i = 0; i < counts.judgments().items(); i++) {
      int p = counts.patternOf(i);
      if (p >= 0 && counts.total(p) >= least) {
        members[counts.judgments().cluster(i)].add(p);
      }
    }
    return Arrays.stream(members).map(m -> m.build().toArray()).toArray(int[][]::new);
  }

  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
