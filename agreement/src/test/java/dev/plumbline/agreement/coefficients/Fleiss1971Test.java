package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Tables;
import org.junit.jupiter.api.Test;

/** Fleiss (1971), Psychological Bulletin 76:378-382. */
class Fleiss1971Test {
  @Test
  void psychiatricDiagnoses() {
    Coefficient kappa =
        FleissKappa.of(
            Tables.counts("classic-tables/fleiss-1971-psychiatric-diagnoses.counts.csv"));
    assertThat(kappa.value()).isCloseTo(0.430, within(0.0005));
    assertThat(kappa.sample().items()).isEqualTo(30);
    assertThat(kappa.sample().judgments()).isEqualTo(180);
    assertThat(kappa.sample().pairs()).isEqualTo(450);
  }

  @Test
  void fourteenRaters() {
    Coefficient kappa =
        FleissKappa.of(
            Tables.counts("classic-tables/fleiss-kappa-worked-example-14-raters.counts.csv"));
    assertThat(kappa.value()).isCloseTo(0.210, within(0.0005));
    assertThat(kappa.observed()).isCloseTo(0.378, within(0.0005));
    assertThat(kappa.expected()).isCloseTo(0.213, within(0.0005));
  }
}
