package dev.plumbline.agreement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.numbers.Distributions;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Wald (1945), Sequential tests of statistical hypotheses, with the project's own limits. */
class Wald1945Test {
  private final SequentialTest test = SequentialTest.STANDARD;

  @Test
  void errorRatesAndExpectedSizes() {
    Outlook good = test.characteristics(0.85);
    Outlook bad = test.characteristics(0.65);
    assertThat(good.bad()).isCloseTo(0.037, within(0.002));
    assertThat(bad.good()).isCloseTo(0.051, within(0.002));
    assertThat(good.mean()).isBetween(27.0, 28.0);
    assertThat(bad.mean()).isBetween(24.0, 25.0);
    assertThat(good.good() + good.bad()).isCloseTo(1, within(1e-12));
  }

  /** A test of fixed size with both errors at most .05 needs 48 by the normal curve, exactly 52. */
  @Test
  void aFixedTestNeedsAboutTwiceAsMany() {
    double z = Distributions.normalQuantile(0.95);
    double deviations = Math.sqrt(0.85 * 0.15) + Math.sqrt(0.65 * 0.35);
    assertThat(Math.ceil(Math.pow(z * deviations / 0.2, 2))).isEqualTo(48);
    int n = 1;
    while (!fixedTestExists(n)) {
      n++;
    }
    assertThat(n).isEqualTo(52);
  }

  private static boolean fixedTestExists(int n) {
    for (int limit = 0; limit <= n; limit++) {
      if (atMost(limit, n, 0.85) <= 0.05 && 1 - atMost(limit, n, 0.65) <= 0.05) {
        return true;
      }
    }
    return false;
  }

  private static double atMost(int limit, int n, double p) {
    double[] failing = new double[n];
    Arrays.fill(failing, p);
    return 1 - PoissonBinomial.atLeast(limit + 1, failing);
  }

  @Test
  void simulationAgreesWithTheExactCharacteristics() {
    SplittableRandom random = new SplittableRandom(1945);
    for (double accuracy : new double[] {0.55, 0.65, 0.75, 0.85, 0.95}) {
      int bad = 0;
      double judgments = 0;
      int trials = 20_000;
      for (int t = 0; t < trials; t++) {
        int right = 0;
        int wrong = 0;
        while (test.at(right, wrong) == Verdict.OPEN) {
          boolean ok = random.nextDouble() < accuracy;
          right += ok ? 1 : 0;
          wrong += ok ? 0 : 1;
        }
        bad += test.at(right, wrong) == Verdict.BAD ? 1 : 0;
        judgments += right + wrong;
      }
      Outlook exact = test.characteristics(accuracy);
      assertThat(bad / (double) trials).as("%s", accuracy).isCloseTo(exact.bad(), within(0.012));
      assertThat(judgments / trials).as("%s", accuracy).isCloseTo(exact.mean(), within(0.4));
    }
  }

  @Test
  void theOutlookAnswersHowManyMore() {
    Outlook start = test.outlook(0, 0);
    Outlook leading = test.outlook(18, 1);
    assertThat(leading.mean()).isLessThan(start.mean());
    assertThat(leading.good()).isGreaterThan(0.9);
    assertThat(leading.median()).isLessThanOrEqualTo(leading.ninetyPercent());
    Outlook decided = test.outlook(40, 0);
    assertThat(decided.good()).isEqualTo(1);
    assertThat(decided.mean()).isZero();
    assertThat(decided.median()).isZero();
  }

  /** The accuracy is drawn from its posterior, then judgments follow. */
  @Test
  void theOutlookIsThatOfSimulation() {
    SplittableRandom random = new SplittableRandom(7);
    int good = 0;
    double further = 0;
    int trials = 20_000;
    for (int t = 0; t < trials; t++) {
      double accuracy;
      do {
        accuracy = random.nextDouble();
      } while (random.nextDouble() * 0.0302 > Math.pow(accuracy, 10) * Math.pow(1 - accuracy, 2));
      int right = 10;
      int wrong = 2;
      while (test.at(right, wrong) == Verdict.OPEN) {
        boolean ok = random.nextDouble() < accuracy;
        right += ok ? 1 : 0;
        wrong += ok ? 0 : 1;
      }
      good += test.at(right, wrong) == Verdict.GOOD ? 1 : 0;
      further += right + wrong - 12;
    }
    Outlook outlook = test.outlook(10, 2);
    assertThat(outlook.good()).isCloseTo(good / (double) trials, within(0.012));
    assertThat(outlook.mean()).isCloseTo(further / trials, within(0.5));
  }

  @Test
  void impossibleTestsAreRefused() {
    assertThatThrownBy(() -> new SequentialTest(0.6, 0.8, 0.05, 0.05, 50))
        .hasMessageContaining("good is 0.6");
    assertThatThrownBy(() -> new SequentialTest(0.8, 0.6, 0.5, 0.5, 50))
        .hasMessageContaining("error rates");
  }
}
