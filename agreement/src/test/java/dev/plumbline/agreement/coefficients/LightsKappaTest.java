package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The mean of all pairs' kappas: its error beside the delete-one jackknife over items. */
class LightsKappaTest {
  private static final int ITEMS = 150;
  private static final int RATERS = 4;

  @Test
  void theErrorIsThatOfLeavingOutEachItem() {
    int[][] codes = codes(new Random(5));
    Coefficient all = kappa(codes, -1, 1);
    double[] without = new double[ITEMS];
    Arrays.setAll(without, left -> Objects.requireNonNull(kappa(codes, left, 1).value()));
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum();
    double jackknife = Math.sqrt(squares * (ITEMS - 1) / ITEMS);
    double se = Objects.requireNonNull(all.se());
    assertThat(se).isCloseTo(jackknife, within(0.05 * jackknife));
    assertThat(Objects.requireNonNull(all.interval()).low())
        .isCloseTo(Objects.requireNonNull(all.value()) - 1.976 * se, within(1e-3));
  }

  /** Each item twice over, as one cluster, says no more than once. */
  @Test
  void clustersAreTheUnits() {
    int[][] codes = codes(new Random(6));
    assertThat(Objects.requireNonNull(kappa(codes, -1, 2).se()))
        .isCloseTo(Objects.requireNonNull(kappa(codes, -1, 1).se()), within(1e-12));
  }

  private static Coefficient kappa(int[][] codes, int left, int copies) {
    JudgmentsBuilder judgments = Judgments.builder();
    for (int i = 0; i < ITEMS; i++) {
      for (int copy = 0; copy < copies && i != left; copy++) {
        int item = i * copies + copy;
        for (int r = 0; r < RATERS; r++) {
          if (codes[i][r] >= 0) {
            judgments.add(item, r, "c" + codes[i][r]);
          }
        }
        judgments.cluster(item, i);
      }
    }
    return CohensKappa.meanOfPairs(judgments.build(), Weighting.IDENTITY);
  }

  /** Three in four agree with a hidden truth; one in ten is missing. */
  private static int[][] codes(Random random) {
    int[][] codes = new int[ITEMS][RATERS];
    for (int[] row : codes) {
      int truth = random.nextInt(3);
      for (int r = 0; r < RATERS; r++) {
        int given = random.nextInt(4) < 3 ? truth : random.nextInt(3);
        row[r] = random.nextInt(10) == 0 ? -1 : given;
      }
    }
    return codes;
  }
}
