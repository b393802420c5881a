package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
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
}
