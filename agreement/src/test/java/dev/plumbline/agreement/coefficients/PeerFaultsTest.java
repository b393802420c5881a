package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RandomJudgments;
import dev.plumbline.agreement.RepeatedJudgment;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Scale;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Faults seen in other libraries, so that they do not come in here. */
class PeerFaultsTest {
  @Test
  void itemsAreMatchedByIdNotByPosition() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 30; i++) {
      builder.add(i, "first", i % 3);
    }
    for (int i = 39; i >= 10; i--) {
      builder.add(i, "second", i % 3);
    }
    Judgments judgments = builder.build();
    assertThat(CohensKappa.of(judgments, 0, 1).value()).isEqualTo(1.0);
    assertThat(CohensKappa.of(judgments, 0, 1).sample().items()).isEqualTo(20);
  }

  /** Items of two and of five judgments count alike; neither is scaled up to the other. */
  @Test
  void fleissDoesNotRescaleItems() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int r = 0; r < 5; r++) {
      builder.add("five", r, r == 0 ? "a" : "b");
    }
    builder.add("two", 0, "a").add("two", 1, "a");
    // p_a = (6/10 + 1) / 2, shares a = (1/5 + 1) / 2, b = (4/5 + 0) / 2.
    double expected = 0.6 * 0.6 + 0.4 * 0.4;
    assertThat(FleissKappa.of(builder.build()).value())
        .isCloseTo((0.8 - expected) / (1 - expected), within(1e-12));
  }

  @Test
  void expectedAgreementIsOfSharedItemsOnly() {
    JudgmentsBuilder builder = Judgments.builder();
    String[] shared = {"aa", "aa", "aa", "bb", "bb", "ab", "ba", "ab"};
    for (int i = 0; i < shared.length; i++) {
      builder.add(i, "first", shared[i].charAt(0)).add(i, "second", shared[i].charAt(1));
    }
    double alone = CohensKappa.of(builder.build(), 0, 1).get();
    for (int i = 100; i < 150; i++) {
      builder.add(i, "first", 'a');
    }
    assertThat(CohensKappa.of(builder.build(), 0, 1).value()).isEqualTo(alone);
  }

  @Test
  void missingAnswersAreNoAgreement() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 20; i++) {
      builder.add(i, "first", i % 2);
      if (i < 10) {
        builder.add(i, "second", 1 - i % 2);
      }
    }
    assertThat(PercentAgreement.pooledPairs(builder.build()).value()).isEqualTo(0.0);
  }

  @Test
  void ordinalDistancesDoNotWalkBetweenCodes() {
    JudgmentsBuilder builder = Judgments.builder();
    long[] codes = {1, 2_000_000_000L, 4_000_000_000_000L};
    for (int i = 0; i < 30; i++) {
      builder.add(i, "a", codes[i % 3]).add(i, "b", codes[i % 7 % 3]);
    }
    JudgmentsBuilder near = Judgments.builder();
    for (int i = 0; i < 30; i++) {
      near.add(i, "a", i % 3).add(i, "b", i % 7 % 3);
    }
    assertThat(KrippendorffsAlpha.of(builder.build(), Scale.ORDINAL).get())
        .isEqualTo(KrippendorffsAlpha.of(near.build(), Scale.ORDINAL).get());
  }

  @Test
  void productsOfCountsDoNotOverflow() {
    int items = 150_000;
    int[] item = new int[2 * items];
    int[] rater = new int[2 * items];
    byte[] code = new byte[2 * items];
    for (int i = 0; i < items; i++) {
      item[2 * i] = i;
      item[2 * i + 1] = i;
      rater[2 * i + 1] = 1;
      code[2 * i] = (byte) (i % 2);
      code[2 * i + 1] = (byte) (i % 500 == 0 ? 1 - i % 2 : i % 2);
    }
    Judgments judgments =
        Judgments.ofCodes(item, rater, code, items, 2, List.of("no", "yes"), Repeats.REFUSE);
    assertThat(KrippendorffsAlpha.of(judgments, Scale.NOMINAL).get())
        .isCloseTo(0.996, within(1e-4));
    assertThat(CohensKappa.of(judgments, 0, 1).get()).isCloseTo(0.996, within(1e-4));
    assertThat(FleissKappa.of(judgments).get()).isCloseTo(0.996, within(1e-4));
  }

  @Test
  void labelsAreMergedNeitherByHashNorByCase() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Judgments judgments =
        Judgments.builder()
            .add(1, "r", "Aa")
            .add(1, "s", "BB")
            .add(2, "r", "yes")
            .add(2, "s", "Yes")
            .build();
    assertThat(judgments.categories()).isEqualTo(4);
    assertThat(PercentAgreement.meanOverItems(judgments).value()).isEqualTo(0.0);
  }

  @Test
  void negativeZeroIsZero() {
    Judgments judgments = Judgments.builder().add(1, "r", -0.0).add(1, "s", 0.0).build();
    assertThat(judgments.categories()).isEqualTo(1);
    Judgments columns = Judgments.of(new long[] {1, 1}, new int[] {1, 2}, new double[] {-0.0, 0.0});
    assertThat(columns.categories()).isEqualTo(1);
  }

  @Test
  void whichPositionsTheWeightsUseIsNamed() {
    JudgmentsBuilder builder = Judgments.builder();
    int[] codes = {1, 2, 10};
    for (int i = 0; i < 30; i++) {
      builder.add(i, "a", codes[i % 3]).add(i, "b", codes[i % 5 % 3]);
    }
    Judgments gaps = builder.build();
    assertThat(CohensKappa.of(gaps, 0, 1, Weighting.LINEAR).variant()).isEqualTo("linear-by-rank");
    assertThat(ScottsPi.of(gaps, 0, 1, Weighting.LINEAR, null).variant())
        .isEqualTo("linear-by-value");
  }

  @Test
  void aRepeatedPairIsAnErrorUnlessChosenOtherwise() {
    JudgmentsBuilder builder =
        Judgments.builder().add("i", "r", 1).add("i", "s", 2).add("i", "r", 2);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RepeatedJudgment.class)
        .hasMessageContaining("'r' judged item 'i'");
    assertThat(builder.repeats(Repeats.KEEP_LAST).build().size()).isEqualTo(2);
    assertThat(PercentAgreement.meanOverItems(builder.build()).value()).isEqualTo(1.0);
    assertThat(builder.repeats(Repeats.KEEP_ALL).build().size()).isEqualTo(3);
  }

  @Test
  void pairsOfALargeSetAreThoseOfTheSingleTables() {
    Judgments judgments = RandomJudgments.of(8, 200, 6, 4, 0.5);
    for (PairwiseKappas.Pair pair : PairwiseKappas.of(judgments, Weighting.QUADRATIC, 1)) {
      int first = judgments.raterNamed(pair.first());
      int second = judgments.raterNamed(pair.second());
      var single = CohensKappa.of(judgments, first, second, Weighting.QUADRATIC);
      assertThat(pair.kappa()).isCloseTo(single.get(), within(1e-12));
      assertThat(pair.se()).isCloseTo(single.se(), within(1e-12));
    }
    assertThat(KrippendorffsAlpha.of(judgments, Scale.NOMINAL, Bootstrap.NONE).get())
        .isBetween(0.2, 0.6);
  }

  /** Weights have no unit: the same weight for all items changes nothing. */
  @Test
  void equalWeightsChangeNothing() {
    for (double weight : new double[] {1e-3, 1 / 40.0, 10}) {
      JudgmentsBuilder plain = Judgments.builder();
      JudgmentsBuilder weighted = Judgments.builder();
      Random random = new Random(5);
      for (int i = 0; i < 40; i++) {
        int value = random.nextInt(3);
        int other = random.nextInt(3) == 0 ? random.nextInt(3) : value;
        plain.add(i, "a", value).add(i, "b", other);
        weighted.add(i, "a", value).add(i, "b", other).weight(i, weight);
      }
      for (Scale scale : Scale.values()) {
        Coefficient expected = KrippendorffsAlpha.of(plain.build(), scale);
        Coefficient alpha = KrippendorffsAlpha.of(weighted.build(), scale);
        assertThat(alpha.get()).as("%s, %s", scale, weight).isCloseTo(expected.get(), within(1e-9));
        assertThat(Given.se(alpha)).isCloseTo(Given.se(expected), within(1e-9));
      }
    }
  }

  @Test
  void hugeAndTinyNumbersNeitherOverflowNorVanish() {
    for (double unit : new double[] {1e200, 1e-170}) {
      Judgments judgments =
          Judgments.builder()
              .add(1, "a", unit)
              .add(1, "b", unit)
              .add(2, "a", 2 * unit)
              .add(2, "b", 2 * unit)
              .build();
      assertThat(KrippendorffsAlpha.of(judgments, Scale.INTERVAL).value()).isEqualTo(1.0);
    }
  }

  /** As of moments in milliseconds; where differences are exact, so is alpha. */
  @Test
  void whereNumbersBeginDoesNotMatter() {
    Random random = new Random(12);
    double[][] values = new double[60][3];
    for (double[] row : values) {
      row[0] = random.nextInt(4000) / 1024.0;
      row[1] = row[0] + random.nextInt(800) / 1024.0;
      row[2] = row[0] - random.nextInt(800) / 1024.0;
    }
    double alpha = KrippendorffsAlpha.of(shifted(values, 0), Scale.INTERVAL).get();
    for (double by : new double[] {1.7e12, -1.7e12}) {
      assertThat(KrippendorffsAlpha.of(shifted(values, by), Scale.INTERVAL).get())
          .isCloseTo(alpha, within(1e-12));
    }
  }

  private static Judgments shifted(double[][] values, double by) {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < values.length; i++) {
      for (int r = 0; r < 3; r++) {
        builder.add(i, r, values[i][r] + by);
      }
    }
    return builder.build();
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    for (double[][] weights :
        new double[][][] {{{.5, 0}, {0, 1}}, {{1, Double.NaN}, {0, 1}}, {{1, -1}, {0, 1}}}) {
      assertThatThrownBy(() -> Weighting.custom(weights)).hasMessageContaining("weight");
    }
  }
}
