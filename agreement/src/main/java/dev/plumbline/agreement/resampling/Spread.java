package dev.plumbline.agreement.resampling;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Squared deviations of what is independent: items, or clusters where the judgments have them. An
 * estimate that is a mean of items' influences has the variance {@link #variance}.
 *
 * @param squares sum of squares, each unit's deviation being its share in that of the estimate
 * @param units items or clusters that entered
 */
public record Spread(double squares, long units) {

  /** Deviations by item. */
  public static Spread ofItems(Judgments judgments, int[] items, IntToDoubleFunction deviation) {
    if (!judgments.clustered()) {
      double squares =
          Arrays.stream(items).mapToDouble(deviation).map(d -> d * d).reduce(0, Double::sum);
      return new Spread(squares, items.length);
    }
    Map<Integer, Double> ofCluster = new HashMap<>();
    for (int i : items) {
      ofCluster.merge(judgments.cluster(i), deviation.applyAsDouble(i), Double::sum);
    }
    double squares = 0;
    for (double sum : ofCluster.values()) {
      squares += sum * sum;
    }
    return new Spread(squares, ofCluster.size());
  }

  /** NaN for fewer than two units, which vary in no way that could be seen. */
  public double variance() {
    return units < 2 ? Double.NaN : squares * units / (units - 1.0);
  }
}
