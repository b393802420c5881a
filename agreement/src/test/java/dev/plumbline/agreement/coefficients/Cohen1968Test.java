package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Tables;
import org.junit.jupiter.api.Test;

/** Cohen (1968), Psychological Bulletin 70:213-220, and a textbook two by two table. */
class Cohen1968Test {
  private final Judgments twoHundred =
      Tables.cross("classic-tables/cohen-1968-weighted-kappa.proportions.csv", 200);

  @Test
  void unweighted() {
    assertThat(CohensKappa.of(twoHundred, 0, 1).value()).isCloseTo(0.492, within(0.0005));
  }

  @Test
  void withDisagreementWeights() {
    Weighting weights =
        Weighting.disagreement(Tables.matrix("classic-tables/cohen-1968-disagreement-weights.csv"));
    assertThat(CohensKappa.of(twoHundred, 0, 1, weights).value()).isCloseTo(0.348, within(0.0005));
  }

  @Test
  void textbookTwoByTwo() {
    Coefficient kappa =
        CohensKappa.of(Tables.cross("classic-tables/two-raters-2x2-kappa-0.4.counts.csv", 1), 0, 1);
    assertThat(kappa.value()).isCloseTo(0.4, within(1e-12));
    assertThat(kappa.observed()).isCloseTo(0.7, within(1e-12));
  }

  /** The prevalence paradox of Feinstein and Cicchetti (1990), as worked in the docs. */
  @Test
  void theSameAgreementIsWorthLessWhereOneCategoryPrevails() {
    check(new int[] {40, 9, 6, 45}, 0.70, 0.70, 0.70);
    check(new int[] {80, 10, 5, 5}, 0.32, 0.31, 0.81);
  }

  private static void check(int[] cells, double cohen, double scott, double ac1) {
    JudgmentsBuilder builder = Judgments.builder();
    int item = 0;
    for (int c = 0; c < 4; c++) {
      for (int n = 0; n < cells[c]; n++) {
        builder
            .add(item, "first", c < 2 ? "yes" : "no")
            .add(item++, "second", c % 2 == 0 ? "yes" : "no");
      }
    }
    Judgments judgments = builder.build();
    assertThat(PercentAgreement.pooledPairs(judgments).value()).isEqualTo(0.85);
    assertThat(CohensKappa.of(judgments, 0, 1).value()).isCloseTo(cohen, within(0.005));
    assertThat(ScottsPi.of(judgments, 0, 1).value()).isCloseTo(scott, within(0.005));
    assertThat(GwetsAc.ac1(judgments).value()).isCloseTo(ac1, within(0.005));
    assertThat(BrennanPrediger.of(judgments).value()).isCloseTo(0.70, within(1e-9));
  }
}
