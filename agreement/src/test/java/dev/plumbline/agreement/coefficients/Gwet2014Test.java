package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RandomJudgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Tables;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Gwet (2014), Handbook of Inter-Rater Reliability: four raters, twelve units, missing ratings. */
class Gwet2014Test {
  private final Judgments fourRaters =
      Tables.wide("classic-tables/krippendorff-2011-4-observers-12-units.csv");

  private static void expect(Coefficient c, double value, double se) {
    assertThat(c.value()).as(c.metric()).isCloseTo(value, within(0.000006));
    assertThat(c.se()).as(c.metric() + " error").isCloseTo(se, within(0.000006));
  }

  @Test
  void unweighted() {
    expect(GwetsAc.ac1(fourRaters), 0.77544, 0.14295);
    expect(FleissKappa.of(fourRaters), 0.76117, 0.15302);
    expect(BrennanPrediger.of(fourRaters), 0.77273, 0.14472);
    assertThat(PercentAgreement.meanOverItems(fourRaters).value())
        .isCloseTo(0.8182, within(0.00005));
  }

  /** The three by three table of the irrCAC manual: two abstractors, 100 pregnancies. */
  @Test
  void twoAbstractors() {
    int[][] cells = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
    JudgmentsBuilder builder = Judgments.builder();
    int item = 0;
    for (int k = 0; k < 3; k++) {
      for (int l = 0; l < 3; l++) {
        for (int n = 0; n < cells[k][l]; n++) {
          builder.add(item, "first", k).add(item++, "second", l);
        }
      }
    }
    Judgments abstractors = builder.build();
    // The manual divides by n for tables and by n - 1 for raw ratings; here it is always n - 1.
    double correction = Math.sqrt(100 / 99.0);
    expect(ScottsPi.of(abstractors, 0, 1), 0.7962397, 0.05905473 * correction);
    expect(GwetsAc.ac1(abstractors), 0.8493305, 0.04321747 * correction);
    expect(BrennanPrediger.of(abstractors), 0.835, 0.04693346 * correction);
    expect(PercentAgreement.meanOverItems(abstractors), 0.89, 0.03128898 * correction);
    assertThat(CohensKappa.of(abstractors, 0, 1).se()).isCloseTo(0.05891072, within(1e-4));
    assertThat(CohensKappa.of(abstractors, 0, 1).get()).isCloseTo(0.7964094, within(1e-7));
    assertThat(CongersKappa.of(abstractors).get()).isCloseTo(0.7964094, within(1e-7));
    assertThat(KrippendorffsAlpha.of(abstractors, Scale.NOMINAL).get())
        .isCloseTo(0.7972585, within(1e-7));
  }

  /** Conger's kappa with quadratic weights of units 2 to 9, which all but one rater judged. */
  @Test
  void weightedConger() {
    Judgments units = fourRaters.where(item -> item >= 1 && item <= 8);
    assertThat(CongersKappa.of(units, Weighting.QUADRATIC).get())
        .isCloseTo(0.6719243, within(1e-6));
  }

  @Test
  void theIntervalUsesStudentsTAndEndsAtOne() {
    Coefficient ac1 = GwetsAc.ac1(fourRaters);
    assertThat(Given.interval(ac1).low()).isCloseTo(0.461, within(0.0005));
    assertThat(Given.interval(ac1).high()).isEqualTo(1.0);
  }

  /** The linearised error against leaving out one item at a time, which is independent of it. */
  @Test
  void theErrorAgreesWithTheJackknife() {
    Judgments judgments = RandomJudgments.of(11, 150, 4, 4, 0.1);
    agree(judgments, FleissKappa::of);
    agree(judgments, GwetsAc::ac1);
    agree(judgments, CongersKappa::of);
    agree(judgments, BrennanPrediger::of);
    agree(judgments, j -> GwetsAc.ac2(j, Weighting.QUADRATIC));
    agree(judgments, j -> FleissKappa.of(j, Weighting.LINEAR));
    agree(judgments, j -> CongersKappa.of(j, Weighting.ORDINAL));
    agree(judgments, PercentAgreement::meanOverItems);
    agree(judgments, PercentAgreement::pooledPairs);
    agree(judgments, j -> CohensKappa.of(j, 0, 1));
    agree(judgments, j -> CohensKappa.of(j, 0, 1, Weighting.QUADRATIC));
    agree(judgments, j -> ScottsPi.of(j, 0, 1));
  }

  private static void agree(Judgments judgments, Function<Judgments, Coefficient> coefficient) {
    Coefficient all = coefficient.apply(judgments);
    int n = judgments.items();
    double[] without = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      int left = i;
      without[i] = coefficient.apply(judgments.where(item -> item != left)).get();
      mean += without[i] / n;
    }
    double squares = 0;
    for (double value : without) {
      squares += (value - mean) * (value - mean);
    }
    double jackknife = Math.sqrt(squares * (n - 1) / n);
    assertThat(Given.se(all) / jackknife)
        .as(all.metric() + " " + all.variant())
        .isBetween(0.95, 1.05);
  }

  @Test
  void theBootstrapAgreesWithTheLinearisation() {
    Judgments judgments = RandomJudgments.of(3, 300, 4, 3, 0.2);
    Coefficient linearised = GwetsAc.ac1(judgments);
    Coefficient resampled = GwetsAc.of(judgments, Weighting.IDENTITY, Bootstrap.STANDARD);
    assertThat(Given.se(resampled) / Given.se(linearised)).isBetween(0.9, 1.1);
    Coefficient many = FleissKappa.of(RandomJudgments.of(3, 9000, 4, 3, 0.2));
    Coefficient poisson =
        FleissKappa.of(
            RandomJudgments.of(3, 9000, 4, 3, 0.2), Weighting.IDENTITY, Bootstrap.STANDARD);
    assertThat(Given.se(poisson) / Given.se(many)).isBetween(0.9, 1.1);
  }

  /** With no missing ratings many raters make alpha and Fleiss' kappa the same. */
  @Test
  void alphaApproachesFleissKappa() {
    Judgments judgments = RandomJudgments.of(5, 4000, 5, 3, 0);
    assertThat(KrippendorffsAlpha.of(judgments, Scale.NOMINAL, Bootstrap.NONE).get())
        .isCloseTo(FleissKappa.of(judgments).get(), within(0.0001));
  }
}
