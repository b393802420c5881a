package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where peers throw, divide by zero, or print 0, 1 or NaN. */
class UndefinedTest {
  private static List<Coefficient> overItems(Judgments judgments) {
    return Stream.concat(
            Stream.of(FleissKappa.of(judgments), FleissKappa.ofCompleteItems(judgments)),
            Arrays.stream(Scale.values()).map(scale -> KrippendorffsAlpha.of(judgments, scale)))
        .toList();
  }

  @Test
  void noRows() {
    assertThat(overItems(Judgments.builder().build()))
        .allSatisfy(c -> assertThat(c.undefined()).isEqualTo(Undefined.NO_JUDGMENTS));
  }

  @Test
  void oneRater() {
    Judgments judgments = Judgments.builder().add("i", "r", 1).add("j", "r", 2).build();
    assertThat(overItems(judgments).stream().filter(c -> !c.variant().equals("complete-items")))
        .allSatisfy(c -> assertThat(c.undefined()).isEqualTo(Undefined.ONE_RATER));
  }

  @Test
  void nobodySharesAnItem() {
    Judgments judgments = Judgments.builder().add("i", "r", 1).add("j", "s", 2).build();
    assertThat(FleissKappa.of(judgments).undefined()).isEqualTo(Undefined.NO_SHARED_ITEM);
    assertThat(CohensKappa.of(judgments, 0, 1).undefined()).isEqualTo(Undefined.NO_SHARED_ITEM);
    assertThat(KrippendorffsAlpha.of(judgments, Scale.RATIO).undefined())
        .isEqualTo(Undefined.NO_SHARED_ITEM);
  }

  @Test
  void oneCategoryOnlyStillHasPercentAgreement() {
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 7; i++) {
      builder.add(i, "r", 0.1).add(i, "s", 0.1).add(i, "t", 0.1);
    }
    Judgments judgments = builder.build();
    assertThat(overItems(judgments))
        .allSatisfy(
            c -> {
              assertThat(c.value()).isNull();
              assertThat(c.undefined()).isIn(Undefined.ONE_CATEGORY, Undefined.CONSTANT);
              assertThat(c.observed()).isEqualTo(1.0);
              assertThat(c.sample().items()).isEqualTo(7);
            });
    assertThat(PercentAgreement.pooledPairs(judgments).value()).isEqualTo(1.0);
  }

  @Test
  void labelsAreNoNumbers() {
    Judgments judgments = Judgments.builder().add("i", "r", "a").add("i", "s", "b").build();
    assertThat(KrippendorffsAlpha.of(judgments, Scale.INTERVAL).undefined())
        .isEqualTo(Undefined.NOT_NUMERIC);
  }

  @Test
  void labelsHaveNoOrderUnlessItIsDeclared() {
    JudgmentsBuilder builder = Judgments.builder();
    builder.add(1, "r", "low").add(1, "s", "high").add(2, "r", "mid").add(2, "s", "mid");
    Judgments labels = builder.build();
    assertThat(KrippendorffsAlpha.of(labels, Scale.ORDINAL).undefined())
        .isEqualTo(Undefined.NOT_ORDERED);
    assertThat(CohensKappa.of(labels, 0, 1, Weighting.LINEAR).undefined())
        .isEqualTo(Undefined.NOT_ORDERED);
    assertThat(GwetsAc.ac2(labels, Weighting.ORDINAL).undefined()).isEqualTo(Undefined.NOT_ORDERED);
    assertThat(CohensKappa.meanOfPairs(labels, Weighting.LINEAR).undefined())
        .isEqualTo(Undefined.NOT_ORDERED);
    Judgments declared =
        Judgments.builder()
            .categories(List.of("low", "mid", "high"))
            .add(1, "r", "low")
            .add(1, "s", "high")
            .add(2, "r", "mid")
            .add(2, "s", "mid")
            .build();
    assertThat(KrippendorffsAlpha.of(declared, Scale.ORDINAL).defined()).isTrue();
    assertThat(CohensKappa.of(declared, 0, 1, Weighting.LINEAR).defined()).isTrue();
  }

  @Test
  void aRatioScaleRefusesNegativeValues() {
    Judgments judgments = Judgments.builder().add("i", "r", -1).add("i", "s", 1).build();
    assertThat(KrippendorffsAlpha.of(judgments, Scale.RATIO).undefined())
        .isEqualTo(Undefined.NEGATIVE_VALUE);
  }

  @Test
  void oneRaterLeftOverOfSeveralIsOneRater() {
    Judgments all =
        Judgments.builder()
            .repeats(Repeats.KEEP_ALL)
            .add(1, "a", "x")
            .add(1, "a", "y")
            .add(2, "a", "x")
            .add(2, "a", "x")
            .add(3, "b", "x")
            .build();
    Coefficient conger = CongersKappa.of(all.where(i -> i < 2));
    assertThat(conger.undefined()).isEqualTo(Undefined.ONE_RATER);
    assertThat(conger.expected()).isNull();
    assertThat(FleissKappa.of(all.where(i -> i == 2)).undefined()).isEqualTo(Undefined.ONE_RATER);
  }
}
