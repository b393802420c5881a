package dev.plumbline.agreement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.models.DawidSkene;
import dev.plumbline.agreement.models.RaterModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CopySignalsTest {
  private static final int RATERS = 12;

  /** Rater 1 copies rater 0 with a chance; hard items lower everybody's accuracy. */
  private static List<CopySignal> signals(long seed, double copies, double hardShare) {
    SplittableRandom random = new SplittableRandom(seed);
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 500; i++) {
      int truth = random.nextInt(3);
      boolean hard = random.nextDouble() < hardShare;
      int[] answers = new int[RATERS];
      for (int r = 0; r < RATERS; r++) {
        double accuracy = hard ? 0.45 : 0.7 + 0.02 * r;
        boolean right = random.nextDouble() < accuracy;
        answers[r] = right ? truth : (truth + 1 + random.nextInt(2)) % 3;
      }
      answers[1] = random.nextDouble() < copies ? answers[0] : answers[1];
      for (int r = 0; r < RATERS; r++) {
        if (random.nextInt(2) == 0) {
          builder.add(i, r, answers[r]);
        }
      }
    }
    return CopySignals.of(DawidSkene.fit(builder.build(), RaterModel.FULL), 20);
  }

  @Test
  void theCopyingPairStandsOut() {
    for (long seed = 0; seed < 10; seed++) {
      CopySignal first = signals(seed, 0.5, 0).getFirst();
      assertThat(Set.of(first.first(), first.second())).as("seed %d", seed).isEqualTo(Set.of(0, 1));
      assertThat(first.adjusted()).as("seed %d", seed).isLessThan(0.01);
      assertThat(first.alike()).isGreaterThan((int) first.expectedAlike());
      assertThat(first.alikeWrong()).isGreaterThan(1.5 * first.expectedAlikeWrong());
    }
  }

  @Test
  void independentRatersGiveFewSignals() {
    int any = 0;
    for (long seed = 0; seed < 40; seed++) {
      any += signals(seed, 0, 0).getFirst().adjusted() < 0.05 ? 1 : 0;
    }
    assertThat(any).isLessThanOrEqualTo(4);
  }

  /** What all pairs share, such as hard items, is no signal. */
  @Test
  void hardItemsAloneAreNoSignal() {
    int any = 0;
    for (long seed = 0; seed < 40; seed++) {
      any += signals(seed, 0, 0.4).getFirst().adjusted() < 0.05 ? 1 : 0;
    }
    assertThat(any).isLessThanOrEqualTo(4);
    CopySignal first = signals(1, 0.5, 0.4).getFirst();
    assertThat(Set.of(first.first(), first.second())).isEqualTo(Set.of(0, 1));
    assertThat(first.adjusted()).isLessThan(0.01);
  }

  @Test
  void tailOfUnequalChances() {
    double[] fair = new double[10];
    Arrays.fill(fair, 0.5);
    assertThat(PoissonBinomial.atLeast(8, fair)).isCloseTo(56 / 1024.0, within(1e-12));
    assertThat(PoissonBinomial.atLeast(0, fair)).isEqualTo(1);
    assertThat(PoissonBinomial.atLeast(2, new double[] {0.2, 0.7})).isCloseTo(0.14, within(1e-12));
    double[] many = new double[4000];
    Arrays.fill(many, 0.3);
    double[] fewer = Arrays.copyOf(many, 3000);
    assertThat(PoissonBinomial.atLeast(1230, many)).isCloseTo(0.155, within(0.01));
    assertThat(PoissonBinomial.atLeast(925, fewer)).isCloseTo(0.164, within(0.01));
  }
}
