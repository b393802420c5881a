package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Tables;
import org.junit.jupiter.api.Test;

/** Wang et al. (2023), PandaLM: 999 pairs of responses, three annotators, better or tie. */
class PandaLm2023Test {
  private final Judgments annotators = Tables.wide("pandalm/annotators.csv");

  private void kappa(int first, int second, double published) {
    Coefficient kappa =
        CohensKappa.of(annotators, annotators.raterNamed(first), annotators.raterNamed(second));
    assertThat(kappa.value()).isCloseTo(published, within(0.005));
    assertThat(kappa.sample().items()).isEqualTo(999);
  }

  @Test
  void publishedKappas() {
    kappa(1, 2, 0.85);
    kappa(1, 3, 0.88);
    kappa(2, 3, 0.86);
  }

  @Test
  void alpha() {
    assertThat(KrippendorffsAlpha.of(annotators, Scale.NOMINAL).get())
        .isCloseTo(0.8642206850, within(1e-9));
  }
}
