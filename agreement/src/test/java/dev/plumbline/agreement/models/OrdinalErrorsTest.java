package dev.plumbline.agreement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrdinalErrorsTest {
  /** e to the 12 · 79 is no number. */
  @Test
  void aStrongBiasOverManyCategoriesIsAConfusion() {
    for (double bias : new double[] {12, -12}) {
      double[][] confusion = OrdinalErrors.confusion(0, bias, 80);
      for (double[] row : confusion) {
        assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-12));
        assertThat(row[bias > 0 ? 79 : 0]).isGreaterThan(0.999);
      }
    }
  }

  @Test
  void withoutJudgmentsThePriorStays() {
    double[][] prior = OrdinalErrors.prior(5);
    double[][] likeliest = OrdinalErrors.likeliest(new double[5][5], prior);
    for (int k = 0; k < 5; k++) {
      assertThat(likeliest[k]).containsExactly(prior[k], within(1e-9));
    }
  }
}
