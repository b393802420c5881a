package dev.plumbline.agreement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.numbers.Distributions;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Robbins (1970) and Waudby-Smith &amp; Ramdas (2024): intervals that hold at every look. */
class ConfidenceSequenceTest {
  private static final double Z = Distributions.normalQuantile(0.975);

  @Test
  void accuracyIsCoveredAtAllLooksTogether() {
    AccuracySequence sequence = new AccuracySequence(0.95);
    SplittableRandom random = new SplittableRandom(1970);
    for (double accuracy : new double[] {0.6, 0.8, 0.95}) {
      StoppingRule rule = sequence.against(accuracy);
      int missed = 0;
      int ordinaryMissed = 0;
      int trials = 1000;
      for (int t = 0; t < trials; t++) {
        int right = 0;
        boolean miss = false;
        boolean ordinaryMiss = false;
        for (int n = 1; n <= 400; n++) {
          right += random.nextDouble() < accuracy ? 1 : 0;
          miss |= rule.at(right, n - right) != Verdict.OPEN;
          double p = (double) right / n;
          double off = Math.abs(p - accuracy);
          ordinaryMiss |= n >= 20 && off > Z * Math.sqrt(p * (1 - p) / n);
        }
        missed += miss ? 1 : 0;
        ordinaryMissed += ordinaryMiss ? 1 : 0;
      }
      assertThat(missed / (double) trials).as("%s", accuracy).isLessThan(0.05);
      assertThat(ordinaryMissed / (double) trials).as("%s", accuracy).isGreaterThan(0.2);
    }
  }

  @Test
  void theIntervalIsWhereTheRuleIsOpen() {
    AccuracySequence sequence = new AccuracySequence(0.95);
    Interval interval = sequence.interval(40, 10);
    assertThat(interval.low()).isBetween(0.55, 0.68);
    assertThat(interval.high()).isBetween(0.88, 0.95);
    assertThat(sequence.against(interval.low() - 1e-6).at(40, 10)).isEqualTo(Verdict.GOOD);
    assertThat(sequence.against(interval.low() + 1e-6).at(40, 10)).isEqualTo(Verdict.OPEN);
    assertThat(sequence.against(interval.high() + 1e-6).at(40, 10)).isEqualTo(Verdict.BAD);
    assertThat(sequence.interval(0, 0).low()).isZero();
    assertThat(sequence.interval(0, 0).high()).isEqualTo(1);
    // After n right ones in a row the lower limit solves (n + 1) p^n = 1 - level.
    double low = sequence.interval(30, 0).low();
    assertThat(31 * Math.pow(low, 30)).isCloseTo(0.05, within(1e-9));
    assertThat(sequence.interval(30, 0).high()).isEqualTo(1);
  }

  @Test
  void itAlsoSaysHowManyMore() {
    StoppingRule rule = new AccuracySequence(0.95).against(0.7);
    Outlook clear = Outlook.of(rule, 0, 0, 0.95, 500);
    Outlook close = Outlook.of(rule, 0, 0, 0.75, 500);
    assertThat(clear.mean()).isLessThan(40);
    assertThat(close.mean()).isGreaterThan(200);
    assertThat(clear.bad()).isLessThan(0.01);
  }

  /** Three classes of unequal share; the rater is right with 0.8 and else guesses evenly. */
  private static final class Rater {
    private static final double[] SHARES = {0.5, 0.3, 0.2};
    private final SplittableRandom random;
    private final double knows;

    Rater(long seed, double knows) {
      this.random = new SplittableRandom(seed);
      this.knows = knows;
    }

    int gold() {
      double u = random.nextDouble();
      return u < SHARES[0] ? 0 : u < SHARES[0] + SHARES[1] ? 1 : 2;
    }

    int answer(int gold) {
      return random.nextDouble() < knows ? gold : random.nextInt(3);
    }

    double kappa() {
      double observed = 0;
      double expected = 0;
      for (double share : SHARES) {
        observed += share * (knows + (1 - knows) / 3);
        expected += share * (knows * share + (1 - knows) / 3);
      }
      return (observed - expected) / (1 - expected);
    }
  }

  @Test
  void kappaIsCoveredAtAllLooksTogether() {
    for (double knows : new double[] {0.3, 0.75, 0.95}) {
      int missed = 0;
      int trials = 400;
      for (int t = 0; t < trials; t++) {
        Rater rater = new Rater(t, knows);
        KappaSequence sequence = new KappaSequence(3, Weighting.IDENTITY, 0.95);
        boolean miss = false;
        for (int n = 0; n < 300; n++) {
          int gold = rater.gold();
          sequence.add(rater.answer(gold), gold);
          miss |= n % 2 == 1 && sequence.against(rater.kappa()) != Verdict.OPEN;
        }
        missed += miss ? 1 : 0;
      }
      assertThat(missed / (double) trials).as("knows %s", knows).isLessThan(0.05);
    }
  }

  @Test
  void theIntervalOfKappaCloses() {
    Rater rater = new Rater(5, 0.75);
    KappaSequence sequence = new KappaSequence(3, Weighting.IDENTITY, 0.95);
    assertThat(sequence.interval().low()).isCloseTo(-1, within(1e-9));
    assertThat(sequence.interval().high()).isCloseTo(1, within(1e-9));
    for (int n = 0; n < 2000; n++) {
      int gold = rater.gold();
      sequence.add(rater.answer(gold), gold);
    }
    Interval interval = sequence.interval();
    assertThat(sequence.items()).isEqualTo(2000);
    assertThat(rater.kappa()).isBetween(interval.low(), interval.high());
    assertThat(interval.high() - interval.low()).isLessThan(0.16);
    assertThat(sequence.against(interval.low() - 0.01)).isEqualTo(Verdict.GOOD);
    assertThat(sequence.against(interval.high() + 0.01)).isEqualTo(Verdict.BAD);
  }

  @Test
  void weightedKappaToo() {
    SplittableRandom random = new SplittableRandom(3);
    KappaSequence sequence = new KappaSequence(5, Weighting.QUADRATIC, 0.95);
    JudgmentsBuilder judgments = Judgments.builder();
    for (int n = 0; n < 1500; n++) {
      int gold = random.nextInt(5);
      int answer = Math.clamp(gold + random.nextInt(3) - 1, 0, 4);
      sequence.add(answer, gold);
      judgments.add(n, "rater", answer).add(n, "gold", gold);
    }
    double kappa = CohensKappa.of(judgments.build(), 0, 1, Weighting.QUADRATIC).get();
    assertThat(kappa).isBetween(sequence.interval().low(), sequence.interval().high());
    assertThat(sequence.interval().low()).isGreaterThan(kappa - 0.08);
  }

  /**
   * Two equally frequent classes, accuracy .875, so kappa .75, and 20 gold items: the point rule
   * suspends a quarter, the one-sided limit nearly nobody, and the sequence nobody at all.
   */
  @Test
  void aPointEstimateBelowTheThresholdIsNoEvidence() {
    int point = 0;
    int limit = 0;
    int always = 0;
    int trials = 2000;
    for (int t = 0; t < trials; t++) {
      SplittableRandom random = new SplittableRandom(t);
      KappaSequence sequence = new KappaSequence(2, Weighting.IDENTITY, 0.90);
      JudgmentsBuilder judgments = Judgments.builder();
      boolean paused = false;
      for (int n = 0; n < 20; n++) {
        int gold = random.nextInt(2);
        int answer = random.nextDouble() < 0.875 ? gold : 1 - gold;
        judgments.add(n, "rater", answer).add(n, "gold", gold);
        sequence.add(answer, gold);
        paused |= sequence.against(0.65) == Verdict.BAD;
      }
      Coefficient kappa = CohensKappa.of(judgments.build(), 0, 1);
      if (kappa.defined()) {
        point += kappa.get() < 0.65 ? 1 : 0;
        limit += kappa.get() + 1.645 * Given.se(kappa) < 0.65 ? 1 : 0;
      }
      always += paused ? 1 : 0;
    }
    assertThat(point / (double) trials).isBetween(0.2, 0.3);
    assertThat(limit / (double) trials).isLessThan(0.02);
    assertThat(always / (double) trials).isLessThan(0.01);
  }

  @Test
  void aBadRaterIsFoundInTheEnd() {
    int found = 0;
    for (int t = 0; t < 100; t++) {
      Rater rater = new Rater(900 + t, 0.35);
      KappaSequence sequence = new KappaSequence(3, Weighting.IDENTITY, 0.95);
      for (int n = 0; n < 250 && sequence.against(0.65) == Verdict.OPEN; n++) {
        int gold = rater.gold();
        sequence.add(rater.answer(gold), gold);
      }
      found += sequence.against(0.65) == Verdict.BAD ? 1 : 0;
    }
    assertThat(found).isGreaterThan(90);
  }

  /** A good rater, after 20 items: soon, and probably good; the sequence itself stays as it is. */
  @Test
  void itAlsoSaysHowManyMoreForKappa() {
    Rater rater = new Rater(77, 0.9);
    KappaSequence sequence = new KappaSequence(3, Weighting.IDENTITY, 0.95);
    assertThat(sequence.outlook(0.5, 60, 50, 1).mean()).isGreaterThan(30);
    for (int n = 0; n < 20; n++) {
      int gold = rater.gold();
      sequence.add(rater.answer(gold), gold);
    }
    assertThat(sequence.against(0.5)).isEqualTo(Verdict.OPEN);
    Outlook outlook = sequence.outlook(0.5, 400, 300, 1);
    assertThat(outlook.good()).isGreaterThan(0.8);
    assertThat(outlook.mean()).isBetween(10.0, 120.0);
    assertThat(outlook.median()).isLessThanOrEqualTo(outlook.ninetyPercent());
    assertThat(sequence.outlook(0.5, 400, 300, 1)).isEqualTo(outlook);
    assertThat(sequence.items()).isEqualTo(20);
    for (int n = 0; n < 400; n++) {
      int gold = rater.gold();
      sequence.add(rater.answer(gold), gold);
    }
    assertThat(sequence.outlook(0.5, 400, 300, 1)).isEqualTo(new Outlook(1, 0, 0, 0, 0));
  }
}
