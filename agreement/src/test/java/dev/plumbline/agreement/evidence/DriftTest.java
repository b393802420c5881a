package dev.plumbline.agreement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static double[] outcomes(long seed, int n, int changeAt, double before, double after) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] outcomes = new double[n];
    for (int i = 0; i < n; i++) {
      outcomes[i] = random.nextDouble() < (i < changeAt ? before : after) ? 1 : 0;
    }
    return outcomes;
  }

  @Test
  void aFallIsDatedAndProven() {
    int near = 0;
    for (long seed = 0; seed < 20; seed++) {
      ChangePoint change = ChangePoint.of(outcomes(seed, 200, 120, 0.92, 0.55), 10, 499, 1);
      assertThat(change.p()).as("seed %d", seed).isLessThan(0.01);
      assertThat(change.statistic()).isNegative();
      assertThat(change.before()).isCloseTo(0.92, within(0.1));
      assertThat(change.after()).isCloseTo(0.55, within(0.17));
      near += Math.abs(change.at() - 120) <= 15 ? 1 : 0;
    }
    assertThat(near).isGreaterThanOrEqualTo(16);
  }

  @Test
  void withoutAChangePIsUniform() {
    int below = 0;
    double mean = 0;
    int trials = 500;
    for (long seed = 0; seed < trials; seed++) {
      double p = ChangePoint.of(outcomes(seed, 80, 80, 0.8, 0.8), 10, 199, seed).p();
      below += p <= 0.05 ? 1 : 0;
      mean += p / trials;
    }
    assertThat(below / (double) trials).isBetween(0.02, 0.08);
    assertThat(mean).isBetween(0.45, 0.56);
  }

  @Test
  void constantOutcomesShowNothing() {
    ChangePoint change = ChangePoint.of(new double[] {1, 1, 1, 1, 1, 1}, 2, 99, 1);
    assertThat(change.p()).isEqualTo(1);
    assertThat(change.statistic()).isZero();
    assertThatThrownBy(() -> ChangePoint.of(new double[] {1, 0}, 2, 9, 1))
        .hasMessageContaining("margin");
  }

  @Test
  void falseAlarmsAreAsRareAsPromised() {
    SplittableRandom random = new SplittableRandom(11);
    double mean = 0;
    int trials = 600;
    for (int t = 0; t < trials; t++) {
      mean += judgmentsToAlarm(random, 0.85, 20_000) / (double) trials;
    }
    assertThat(mean).isGreaterThan(300);
    assertThat(mean).isLessThan(700);
  }

  @Test
  void aFallIsNoticedSoon() {
    SplittableRandom random = new SplittableRandom(12);
    double mean = 0;
    for (int t = 0; t < 600; t++) {
      mean += judgmentsToAlarm(random, 0.60, 20_000) / 600.0;
    }
    assertThat(mean).isLessThan(30);
  }

  private static int judgmentsToAlarm(SplittableRandom random, double accuracy, int most) {
    DriftAlarm alarm = DriftAlarm.start(0.85, 0.60, 300);
    int n = 0;
    while (!alarm.raised() && n < most) {
      alarm = alarm.next(random.nextDouble() < accuracy);
      n++;
    }
    return n;
  }
}
