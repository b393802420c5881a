package dev.plumbline.agreement.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Tables;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shrout &amp; Fleiss (1979), Intraclass correlations, tables 2 to 4. */
class ShroutFleiss1979Test {
  private final Judgments judges =
      Tables.wide("classic-tables/shrout-fleiss-1979-6-targets-4-judges.csv");

  @Test
  void theAnalysisOfVariance() {
    VarianceTable table = VarianceTable.of(judges);
    assertThat(table.betweenItems()).isCloseTo(11.24, within(0.005));
    assertThat(table.withinItems()).isCloseTo(6.26, within(0.005));
    assertThat(table.betweenRaters()).isCloseTo(32.49, within(0.005));
    assertThat(table.residual()).isCloseTo(1.02, within(0.005));
  }

  @Test
  void allSixForms() {
    double[] published = {0.17, 0.44, 0.29, 0.62, 0.71, 0.91};
    List<Coefficient> all = IntraclassCorrelation.all(judges);
    for (int i = 0; i < published.length; i++) {
      assertThat(all.get(i).value())
          .as(all.get(i).variant())
          .isCloseTo(published[i], within(0.005));
    }
  }

  /** Limits as other software that follows the paper prints them, to two digits. */
  @Test
  void intervalsFromTheFDistribution() {
    double[][] limits = {
      {-0.13, 0.72}, {-0.88, 0.91}, {0.02, 0.76}, {0.07, 0.93}, {0.34, 0.95}, {0.68, 0.99}
    };
    List<Coefficient> all = IntraclassCorrelation.all(judges);
    for (int i = 0; i < limits.length; i++) {
      assertThat(Given.interval(all.get(i)).low())
          .as(all.get(i).variant())
          .isCloseTo(limits[i][0], within(0.0051));
      assertThat(Given.interval(all.get(i)).high())
          .as(all.get(i).variant())
          .isCloseTo(limits[i][1], within(0.0051));
    }
  }

  @Test
  void incompleteItemsAreDroppedAndCounted() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < judges.items(); i++) {
      for (int p = judges.start(i); p < judges.start(i + 1); p++) {
        builder.add(judges.item(i), judges.rater(p), judges.category(judges.code(p)));
      }
    }
    Judgments more = builder.add("seven", 0, 3).add("seven", 1, 9).add("eight", 2, 1).build();
    Coefficient icc = IntraclassCorrelation.of(more, IntraclassForm.RANDOM_RATERS_SINGLE);
    assertThat(icc.value())
        .isEqualTo(IntraclassCorrelation.of(judges, IntraclassForm.RANDOM_RATERS_SINGLE).value());
    assertThat(icc.sample().items()).isEqualTo(6);
    assertThat(icc.method()).contains("6 complete items, 2 dropped");
    assertThat(VarianceTable.of(more).dropped()).isEqualTo(2);
  }

  /** Items normal with variance 4, raters with variance 1, noise with variance 2. */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    Random random = new Random(1979);
    double[] truth = {4 / 7.0, 0, 4 / 7.0, 0, 4 / 6.0, 0};
    for (int i = 1; i < 6; i += 2) {
      truth[i] = 4 * truth[i - 1] / (1 + 3 * truth[i - 1]);
    }
    int[] held = new int[6];
    int trials = 600;
    for (int t = 0; t < trials; t++) {
      List<Coefficient> all = IntraclassCorrelation.all(simulated(random, 25, 4));
      for (int f = 2; f < 6; f++) {
        boolean in =
            Given.interval(all.get(f)).low() <= truth[f]
                && truth[f] <= Given.interval(all.get(f)).high();
        held[f] += in ? 1 : 0;
      }
    }
    for (int f = 2; f < 6; f++) {
      assertThat(held[f] / (double) trials).as("form %d", f).isBetween(0.92, 0.98);
    }
  }

  /** Swiger, Harvey, Everson &amp; Gregory (1964) for (1,1): n = 6, k = 4. */
  @Test
  void theErrorOfTheOneWayForm() {
    Coefficient icc = IntraclassCorrelation.of(judges, IntraclassForm.ONE_WAY_SINGLE);
    double rho = icc.get();
    double noise = (1 - rho) * (1 - rho) * (1 + 3 * rho) * (1 + 3 * rho);
    double swiger = Math.sqrt(2 * (24 - 1) * noise / (4 * 4 * (24 - 6) * (6 - 1.0)));
    assertThat(icc.se()).isCloseTo(swiger, within(1e-12));
  }

  @Test
  void theErrorIsTheSpreadOfEstimates() {
    Random random = new Random(1964);
    int trials = 600;
    double[][] estimates = new double[6][trials];
    double[] errors = new double[6];
    for (int t = 0; t < trials; t++) {
      List<Coefficient> all = IntraclassCorrelation.all(simulated(random, 50, 12));
      for (int f = 2; f < 6; f++) {
        estimates[f][t] = all.get(f).get();
        errors[f] += Objects.requireNonNull(all.get(f).se()) / trials;
      }
    }
    for (int f = 2; f < 6; f++) {
      double mean = Arrays.stream(estimates[f]).average().orElseThrow();
      double squares = Arrays.stream(estimates[f]).map(x -> (x - mean) * (x - mean)).sum();
      double spread = Math.sqrt(squares / (trials - 1));
      assertThat(errors[f]).as("form %d", f).isCloseTo(spread, within(0.12 * spread));
    }
  }

  private static Judgments simulated(Random random, int items, int raters) {
    JudgmentsBuilder builder = Judgments.builder();
    double[] level = random.doubles(raters).map(u -> random.nextGaussian()).toArray();
    for (int i = 0; i < items; i++) {
      double item = 2 * random.nextGaussian();
      for (int r = 0; r < raters; r++) {
        builder.add(i, r, item + level[r] + Math.sqrt(2) * random.nextGaussian());
      }
    }
    return builder.build();
  }

  @Test
  void aShiftOfOneRaterTouchesAbsoluteAgreementOnly() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < judges.items(); i++) {
      for (int p = judges.start(i); p < judges.start(i + 1); p++) {
        double shift = judges.rater(p) == 2 ? 100 : 0;
        builder.add(i, judges.rater(p), judges.value(judges.code(p)) + shift);
      }
    }
    Judgments shifted = builder.build();
    IntraclassForm fixed = IntraclassForm.FIXED_RATERS_SINGLE;
    assertThat(IntraclassCorrelation.of(shifted, fixed).get())
        .isCloseTo(IntraclassCorrelation.of(judges, fixed).get(), within(1e-9));
    assertThat(IntraclassCorrelation.of(shifted, IntraclassForm.RANDOM_RATERS_SINGLE).get())
        .isLessThan(0.01);
  }

  @Test
  void perfectAgreementIsOne() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 5; i++) {
      builder.add(i, "a", 0.1 * i).add(i, "b", 0.1 * i).add(i, "c", 0.1 * i);
    }
    for (Coefficient icc : IntraclassCorrelation.all(builder.build())) {
      assertThat(icc.value()).as(icc.variant()).isEqualTo(1);
      assertThat(Given.interval(icc).low()).isEqualTo(1);
    }
  }

  @Test
  void undefinedSaysWhy() {
    assertThat(reason(Judgments.builder().build())).isEqualTo(Undefined.NO_JUDGMENTS);
    assertThat(reason(Judgments.builder().add(1, "a", 2).build())).isEqualTo(Undefined.ONE_RATER);
    assertThat(reason(Judgments.builder().add(1, "a", 2).add(2, "b", 2).build()))
        .isEqualTo(Undefined.NO_COMPLETE_ITEM);
    assertThat(reason(Judgments.builder().add(1, "a", 2).add(1, "b", 2).build()))
        .isEqualTo(Undefined.TOO_FEW_ITEMS);
    assertThat(reason(Judgments.builder().add(1, "a", "x").add(1, "b", "y").build()))
        .isEqualTo(Undefined.NOT_NUMERIC);
    assertThat(reason(square(0.1, 0.1, 0.1, 0.1))).isEqualTo(Undefined.CONSTANT);
    assertThat(reason(square(1, 0, 0, 1))).isEqualTo(Undefined.NO_VARIANCE_OF_ITEMS);
    assertThatThrownBy(() -> VarianceTable.of(Judgments.builder().add(1, "a", 2).build()))
        .hasMessageContaining("only one rater");
  }

  private static @Nullable Undefined reason(Judgments judgments) {
    return IntraclassCorrelation.of(judgments, IntraclassForm.RANDOM_RATERS_MEAN).undefined();
  }

  private static Judgments square(double a, double b, double c, double d) {
    return Judgments.builder().add(1, "a", a).add(1, "b", b).add(2, "a", c).add(2, "b", d).build();
  }
}
