package dev.plumbline.agreement.resampling;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.numbers.Draws;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Nonparametric bootstrap (Efron 1979) of a statistic that can be computed from how often each unit
 * was drawn. Units are items, documents, or clusters of either.
 */
public final class UnitBootstrap {
  private final Bootstrap bootstrap;
  private final int[] clusterOf;
  private final int clusters;
  private final String over;

  private UnitBootstrap(Bootstrap bootstrap, int[] clusterOf, String over) {
    this.bootstrap = bootstrap;
    this.clusterOf = clusterOf;
    this.clusters = Arrays.stream(clusterOf).max().orElse(-1) + 1;
    this.over = over;
  }

  /** Draws single units. */
  public static UnitBootstrap overUnits(Bootstrap bootstrap, int units, String over) {
    return new UnitBootstrap(bootstrap, IntStream.range(0, units).toArray(), over);
  }

  /** Draws whole clusters, given by any number for each unit. */
  public static UnitBootstrap overClusters(Bootstrap bootstrap, int[] cluster, String over) {
    int[] names = Arrays.stream(cluster).distinct().sorted().toArray();
    int[] dense = Arrays.stream(cluster).map(c -> Arrays.binarySearch(names, c)).toArray();
    return new UnitBootstrap(bootstrap, dense, over);
  }

  /**
   * Adds standard error and percentile interval. Without variation, or where more than half of the
   * resamples have no value, the result stays as it is.
   *
   * @param statistic of the number of times each unit was drawn; NaN where it does not exist
   */
  public Coefficient interval(Coefficient result, ToDoubleFunction<int[]> statistic) {
    if (bootstrap.replicates() < 2 || clusters < 2) {
      return result;
    }
    double[] sorted =
        IntStream.range(0, bootstrap.replicates())
            .parallel()
            .mapToDouble(r -> statistic.applyAsDouble(draw(Draws.replicate(bootstrap.seed(), r))))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length < 2 || sorted.length < bootstrap.replicates() / 2) {
      return result;
    }
    double tail = (1 - bootstrap.level()) / 2;
    String method =
        "percentiles of %d resamples over %s, seed %d"
            .formatted(sorted.length, over, bootstrap.seed());
    return result.withUncertainty(
        deviation(sorted),
        new Interval(
            quantile(sorted, tail), quantile(sorted, 1 - tail), bootstrap.level(), method));
  }

  private int[] draw(RandomGenerator random) {
    int[] ofCluster = new int[clusters];
    for (int c = 0; c < clusters; c++) {
      ofCluster[random.nextInt(clusters)]++;
    }
    int[] times = new int[clusterOf.length];
    for (int unit = 0; unit < times.length; unit++) {
      times[unit] = ofCluster[clusterOf[unit]];
    }
    return times;
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
