package dev.plumbline.agreement.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpearmansRhoTest {
  private static final int[] OTHER = {1, 0, 3, 2, 5, 4, 7, 6};

  private static Judgments clustered(int clusters, int[] second) {
    JudgmentsBuilder builder = Judgments.builder();
    for (int item = 0; item < second.length; item++) {
      builder.add(item, "one", item).cluster(item, item % clusters);
      builder.add(item, "two", second[item]);
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void tooFewClustersShowNoError(int clusters) {
    var rho = SpearmansRho.of(clustered(clusters, OTHER), 0, 1);
    assertThat(rho.get()).isBetween(0.8, 0.99);
    assertThat(rho.se()).isNull();
    assertThat(rho.interval()).isNull();
  }

  @Test
  void fourClustersShowOne() {
    assertThat(SpearmansRho.of(clustered(4, OTHER), 0, 1).interval()).isNotNull();
  }

  @Test
  void clustersThatAgreeInEverythingShowNoError() {
    var rho = SpearmansRho.of(clustered(4, new int[] {0, 1, 2, 3, 4, 5, 6, 7}), 0, 1);
    assertThat(rho.get()).isEqualTo(1);
    assertThat(rho.interval()).isNull();
  }
}
