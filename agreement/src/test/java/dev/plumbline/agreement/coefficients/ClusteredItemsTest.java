package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Items of one cluster hang together: saying the same thing twice makes nothing more certain. */
class ClusteredItemsTest {
  private static final List<Function<Judgments, Coefficient>> ALL =
      List.of(
          PercentAgreement::meanOverItems,
          PercentAgreement::pooledPairs,
          FleissKappa::of,
          j -> FleissKappa.of(j, Weighting.QUADRATIC),
          FleissKappa::ofCompleteItems,
          CongersKappa::of,
          j -> CongersKappa.of(j, Weighting.LINEAR),
          GwetsAc::ac1,
          j -> GwetsAc.ac2(j, Weighting.ORDINAL),
          BrennanPrediger::of,
          j -> ScottsPi.of(j, j.raterNamed(0), j.raterNamed(1)),
          j -> CohensKappa.of(j, j.raterNamed(0), j.raterNamed(1)),
          j -> CohensKappa.of(j, j.raterNamed(0), j.raterNamed(1), Weighting.QUADRATIC),
          j -> listed(PairwiseKappas.of(j, Weighting.QUADRATIC, 1)));

  /** The kappa of the first pair in a list, as a coefficient. */
  private static Coefficient listed(List<PairwiseKappas.Pair> pairs) {
    PairwiseKappas.Pair pair = pairs.getFirst();
    return new Coefficient(
        "listed",
        "",
        Scale.ORDINAL,
        pair.kappa(),
        null,
        pair.agreement(),
        null,
        pair.se(),
        pair.interval(),
        new Sample(pair.items(), 2, pair.items(), 2L * pair.items(), 3, List.of()),
        "");
  }

  /** Copies in one cluster: value, error and interval are those of the items themselves. */
  @Test
  void everyItemTwiceInOneClusterHasTheErrorOfEveryItemOnce() {
    for (int seed = 0; seed < 20; seed++) {
      same(judgments(seed, i -> 1, true), judgments(seed, i -> 2, true), seed);
    }
  }

  /** Weight three is three copies that are one draw. */
  @Test
  void aWeightIsAsManyCopiesInOneCluster() {
    for (int seed = 0; seed < 20; seed++) {
      same(judgments(seed, i -> i % 3 + 1, false), judgments(seed, i -> i % 3 + 1, true), seed);
    }
  }

  private static void same(Judgments one, Judgments other, int seed) {
    for (int c = 0; c < ALL.size(); c++) {
      Coefficient expected = ALL.get(c).apply(one);
      Coefficient actual = ALL.get(c).apply(other);
      String name = expected.metric() + " " + expected.variant() + ", seed " + seed;
      assertThat(actual.get()).as(name).isCloseTo(expected.get(), within(1e-9));
      assertThat(actual.se()).as(name).isCloseTo(expected.se(), within(1e-9));
      assertThat(low(actual)).as(name).isCloseTo(low(expected), within(1e-9));
    }
  }

  private static double low(Coefficient coefficient) {
    return Objects.requireNonNull(coefficient.interval()).low();
  }

  /** Forty random items, each as often as {@code times} says: as copies or as a weight. */
  private static Judgments judgments(int seed, IntUnaryOperator times, boolean copied) {
    var random = new Random(seed);
    var builder = Judgments.builder();
    for (int item = 0; item < 40; item++) {
      int copies = copied ? times.applyAsInt(item) : 1;
      for (int rater = 0; rater < 4; rater++) {
        boolean missing = random.nextInt(4) == 0;
        int value = random.nextInt(3);
        for (int copy = 0; copy < copies && !missing; copy++) {
          builder.add(item + "/" + copy, rater, value);
          if (copied) {
            builder.cluster(item + "/" + copy, item);
          } else {
            builder.weight(item + "/" + copy, times.applyAsInt(item));
          }
        }
      }
    }
    return builder.build();
  }
}
