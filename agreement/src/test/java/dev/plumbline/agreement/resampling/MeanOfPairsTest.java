package dev.plumbline.agreement.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.ScottsPi;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.correlation.KendallsTau;
import dev.plumbline.agreement.correlation.KendallsW;
import dev.plumbline.agreement.correlation.SpearmansRho;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Means over all pairs of raters: their errors beside the delete-one jackknife over items. */
class MeanOfPairsTest {
  private static final int ITEMS = 150;
  private static final int RATERS = 4;

  /** A coefficient of two raters and its mean over all pairs. */
  private record Mean(
      String name, OfTwo two, Function<Judgments, Coefficient> mean, Undefined whenConstant) {
    Coefficient of(Judgments judgments) {
      return mean.apply(judgments);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private interface OfTwo {
    Coefficient of(Judgments judgments, int first, int second);
  }

  static Stream<Mean> means() {
    return Stream.of(
        new Mean(
            "Cohen",
            CohensKappa::of,
            j -> CohensKappa.meanOfPairs(j, Weighting.IDENTITY),
            Undefined.ONE_CATEGORY),
        new Mean(
            "Scott",
            ScottsPi::of,
            j -> ScottsPi.meanOfPairs(j, Weighting.IDENTITY),
            Undefined.ONE_CATEGORY),
        new Mean("Kendall", KendallsTau::of, KendallsTau::meanOfPairs, Undefined.CONSTANT),
        new Mean("Spearman", SpearmansRho::of, SpearmansRho::meanOfPairs, Undefined.CONSTANT));
  }

  @ParameterizedTest
  @MethodSource("means")
  void theValueIsThePlainMean(Mean mean) {
    Judgments judgments = judgments(codes(new Random(4)), -1, 1);
    double sum = 0;
    for (int a = 0; a < RATERS; a++) {
      for (int b = a + 1; b < RATERS; b++) {
        sum += mean.two.of(judgments, a, b).get();
      }
    }
    assertThat(mean.of(judgments).get()).isCloseTo(sum / 6, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("means")
  void theErrorIsThatOfLeavingOutEachItem(Mean of) {
    int[][] codes = codes(new Random(5));
    Coefficient all = of.of(judgments(codes, -1, 1));
    double[] without = new double[ITEMS];
    Arrays.setAll(without, left -> of.of(judgments(codes, left, 1)).get());
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum();
    double jackknife = Math.sqrt(squares * (ITEMS - 1) / ITEMS);
    double se = Objects.requireNonNull(all.se());
    assertThat(se).isCloseTo(jackknife, within(0.05 * jackknife));
    assertThat(Objects.requireNonNull(all.interval()).low())
        .isCloseTo(all.get() - 1.976 * se, within(1e-3));
  }

  /** Each item twice over, as one cluster, says no more than once. */
  @ParameterizedTest
  @MethodSource("means")
  void clustersAreTheUnits(Mean mean) {
    int[][] codes = codes(new Random(6));
    assertThat(Objects.requireNonNull(mean.of(judgments(codes, -1, 2)).se()))
        .isCloseTo(Objects.requireNonNull(mean.of(judgments(codes, -1, 1)).se()), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("means")
  void undefinedHasAReason(Mean mean) {
    assertThat(mean.of(Judgments.builder().build()).undefined()).isEqualTo(Undefined.NO_JUDGMENTS);
    assertThat(mean.of(Judgments.builder().add(1, "a", 1).add(2, "a", 2).build()).undefined())
        .isEqualTo(Undefined.ONE_RATER);
    assertThat(mean.of(Judgments.builder().add(1, "a", 1).add(2, "b", 2).build()).undefined())
        .isEqualTo(Undefined.NO_SHARED_ITEM);
    JudgmentsBuilder constant = Judgments.builder();
    for (int item = 0; item < 3; item++) {
      constant.add(item, "a", 1).add(item, "b", 1).add(item, "c", 1);
    }
    assertThat(mean.of(constant.build()).undefined()).isEqualTo(mean.whenConstant);
  }

  /** One item cannot show how much items vary. */
  @Test
  void pairsOfOneItemHaveNoError() {
    Judgments judgments =
        Judgments.builder()
            .add(1, "a", "x")
            .add(1, "b", "y")
            .add(2, "b", "x")
            .add(2, "c", "y")
            .add(3, "a", "x")
            .add(3, "c", "y")
            .build();
    Coefficient pair = CohensKappa.of(judgments, 0, 1);
    assertThat(pair.value()).isZero();
    assertThat(pair.se()).isNull();
    assertThat(pair.interval()).isNull();
    assertThat(CohensKappa.meanOfPairs(judgments, Weighting.IDENTITY).se()).isNull();
  }

  /** Where every pair is ordered quite alike or quite oppositely nothing shows an error. */
  @ParameterizedTest
  @MethodSource("ranks")
  void rankCorrelationsAtTheLimitHaveNoError(Mean mean) {
    JudgmentsBuilder alike = Judgments.builder();
    JudgmentsBuilder opposed = Judgments.builder();
    for (int item = 0; item < 10; item++) {
      alike.add(item, "a", item).add(item, "b", item * item).add(item, "c", 3 * item);
      opposed.add(item, "a", item).add(item, "b", item * item).add(item, "c", -item);
    }
    without(mean.of(alike.build()), 1);
    without(mean.of(opposed.build()), -1.0 / 3);
  }

  /** As of a single pair. */
  @ParameterizedTest
  @MethodSource("ranks")
  void rankCorrelationsNeedFourUnits(Mean mean) {
    int[][] ranks = {{1, 1, 2}, {2, 3, 1}, {3, 2, 3}, {4, 4, 4}};
    for (int units = 3; units <= 4; units++) {
      JudgmentsBuilder items = Judgments.builder();
      JudgmentsBuilder clusters = Judgments.builder();
      for (int i = 0; i < 2 * units; i++) {
        for (int r = 0; r < 3; r++) {
          if (i < units) {
            items.add(i, r, ranks[i][r]);
          }
          clusters.add(i, r, ranks[i / 2][r]);
        }
        clusters.cluster(i, i / 2);
      }
      for (Judgments judgments : List.of(items.build(), clusters.build())) {
        if (units < 4) {
          without(mean.of(judgments), mean.of(judgments).get());
        } else {
          assertThat(mean.of(judgments).se()).isPositive();
        }
      }
    }
  }

  static Stream<Mean> ranks() {
    return means().filter(mean -> mean.whenConstant == Undefined.CONSTANT);
  }

  private static void without(Coefficient mean, double value) {
    assertThat(mean.get()).isCloseTo(value, within(1e-12));
    assertThat(mean.se()).isNull();
    assertThat(mean.interval()).isNull();
  }

  /** As all of the judgments, not as one of the pairs. */
  @ParameterizedTest
  @MethodSource("means")
  void anUndefinedMeanRestsOnAllPairs(Mean mean) {
    JudgmentsBuilder constant = Judgments.builder();
    for (int item = 0; item < 3; item++) {
      constant.add(item, "a", 1).add(item, "b", 1).add(item, "c", 1);
    }
    Sample sample = mean.of(constant.add(9, "a", 1).build()).sample();
    assertThat(sample.items()).isEqualTo(3);
    assertThat(sample.raters()).isEqualTo(3);
    assertThat(sample.pairs()).isEqualTo(9);
    assertThat(sample.judgments()).isEqualTo(9);
  }

  @Test
  void variantsSayWhereTheWeightsComeFrom() {
    Judgments judgments = judgments(codes(new Random(8)), -1, 1);
    assertThat(CohensKappa.meanOfPairs(judgments, Weighting.LINEAR).variant())
        .isEqualTo("mean-of-pairs-linear-by-rank");
    assertThat(ScottsPi.meanOfPairs(judgments, Weighting.LINEAR).variant())
        .isEqualTo("mean-of-pairs-linear-by-value");
  }

  /** Kendall (1948): with complete rankings the mean correlation is (k W − 1) / (k − 1). */
  @Test
  void theMeanCorrelationFollowsFromConcordance() {
    JudgmentsBuilder builder = Judgments.builder();
    Random random = new Random(7);
    for (int r = 0; r < RATERS; r++) {
      for (int i = 0; i < 20; i++) {
        builder.add(i, r, i + 10 * random.nextDouble());
      }
    }
    Judgments judgments = builder.build();
    double w = KendallsW.of(judgments, Bootstrap.NONE).get();
    assertThat(SpearmansRho.meanOfPairs(judgments).get())
        .isCloseTo((RATERS * w - 1) / (RATERS - 1), within(1e-12));
  }

  private static Judgments judgments(int[][] codes, int left, int copies) {
    JudgmentsBuilder judgments = Judgments.builder();
    for (int i = 0; i < ITEMS; i++) {
      for (int copy = 0; copy < copies && i != left; copy++) {
        int item = i * copies + copy;
        for (int r = 0; r < RATERS; r++) {
          if (codes[i][r] >= 0) {
            judgments.add(item, r, codes[i][r]);
          }
        }
        judgments.cluster(item, i);
      }
    }
    return judgments.build();
  }

  /** Three in four agree with a hidden truth; one in ten is missing. */
  private static int[][] codes(Random random) {
    int[][] codes = new int[ITEMS][RATERS];
    for (int[] row : codes) {
      int truth = random.nextInt(4);
      for (int r = 0; r < RATERS; r++) {
        int given = random.nextInt(4) < 3 ? truth : random.nextInt(4);
        row[r] = random.nextInt(10) == 0 ? -1 : given;
      }
    }
    return codes;
  }
}
