package dev.plumbline.agreement.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
  private static final int DRAWS = 400_000;

  /** Both ways of drawing, below ten and from ten. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 10, 300})
  void poissonVariatesHaveTheirMeanVarianceAndChanceOfNothing(int mean) {
    RandomGenerator random = Draws.replicate(3, mean);
    double sum = 0;
    double squares = 0;
    double nothing = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      long n = Draws.poisson(random, mean);
      sum += n;
      squares += (double) (n - mean) * (n - mean);
      nothing += n == 0 ? 1 : 0;
    }
    assertThat(sum / DRAWS).isCloseTo(mean, within(5 * Math.sqrt((double) mean / DRAWS)));
    assertThat(squares / DRAWS).isCloseTo(mean, within(0.01 * mean));
    assertThat(nothing / DRAWS).isCloseTo(Math.exp(-mean), within(5 * Math.sqrt(0.25 / DRAWS)));
  }
}
