package dev.plumbline.agreement.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RandomJudgments;
import dev.plumbline.agreement.Tables;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * Kendall (1945), The treatment of ties in ranking problems; figures of an independent
 * implementation (SciPy 1.17: kendalltau, spearmanr, friedmanchisquare over k (n − 1)) on the table
 * of Shrout &amp; Fleiss, which has ties.
 */
class Kendall1945Test {
  private static final double[][] SCIPY = {
    {0, 1, 0.5929994533288809, 0.7164977208318386},
    {0, 2, 0.5, 0.7058823529411765},
    {1, 2, 0.8894991799933215, 0.9553302944424513},
    {0, 3, 0.7857142857142858, 0.8823529411764706},
    {1, 3, 0.8894991799933215, 0.9404032585917881},
    {2, 3, 0.7857142857142858, 0.8970588235294118}
  };
  private final Judgments judges =
      Tables.wide("classic-tables/shrout-fleiss-1979-6-targets-4-judges.csv");

  @Test
  void everyPairOfJudges() {
    for (double[] row : SCIPY) {
      int a = (int) row[0];
      int b = (int) row[1];
      assertThat(KendallsTau.of(judges, a, b).get()).isCloseTo(row[2], within(1e-12));
      assertThat(SpearmansRho.of(judges, a, b).get()).isCloseTo(row[3], within(1e-12));
    }
  }

  @Test
  void concordanceWithTies() {
    assertThat(KendallsW.of(judges).get()).isCloseTo(0.8870370370370365, within(1e-12));
    KendallsW.Test test = Objects.requireNonNull(KendallsW.test(judges));
    assertThat(test.chiSquared()).isCloseTo(17.74074074074073, within(1e-10));
    assertThat(test.degrees()).isEqualTo(5);
    assertThat(test.p()).isCloseTo(0.0032895092436803007, within(1e-12));
  }

  @Test
  void tauIsTheCountOfPairs() {
    for (long seed = 0; seed < 40; seed++) {
      Judgments j = RandomJudgments.of(seed, 50, 2, 2 + (int) (seed % 6), 0.2);
      double[] counted = counted(j, i -> true);
      double tau = counted[0] / Math.sqrt(counted[1] * counted[2]);
      assertThat(KendallsTau.of(j, 0, 1).get()).as("seed %d", seed).isCloseTo(tau, within(1e-12));
    }
  }

  @Test
  void theErrorIsThatOfTheJackknife() {
    for (long seed = 0; seed < 10; seed++) {
      Judgments j = RandomJudgments.of(seed, 120, 2, 5, 0);
      double[] without = new double[j.items()];
      double mean = 0;
      for (int i = 0; i < j.items(); i++) {
        int left = i;
        double[] counted = counted(j, item -> item != left);
        without[i] = counted[0] / Math.sqrt(counted[1] * counted[2]);
        mean += without[i] / j.items();
      }
      double squares = 0;
      for (double tau : without) {
        squares += (tau - mean) * (tau - mean);
      }
      double jackknife = Math.sqrt(squares * (j.items() - 1) / j.items());
      assertThat(Given.se(KendallsTau.of(j, 0, 1)) / jackknife)
          .as("seed %d", seed)
          .isCloseTo(1, within(0.02));
    }
  }

  /** Concordant minus discordant pairs, pairs apart by the first, pairs apart by the second. */
  private static double[] counted(Judgments j, IntPredicate kept) {
    double[] counts = new double[3];
    for (int a = 0; a < j.items(); a++) {
      for (int b = 0; b < a; b++) {
        int[] codes = {j.codeBy(0, a), j.codeBy(0, b), j.codeBy(1, a), j.codeBy(1, b)};
        if (kept.test(a) && kept.test(b) && Arrays.stream(codes).allMatch(c -> c >= 0)) {
          int x = Integer.signum(codes[0] - codes[1]);
          int y = Integer.signum(codes[2] - codes[3]);
          counts[0] += x * y;
          counts[1] += x * x;
          counts[2] += y * y;
        }
      }
    }
    return counts;
  }

  @Test
  void rankingsOfManyTasksArePooledWithinTasks() {
    JudgmentsBuilder builder = Judgments.builder();
    String[] best = {"abcd", "abcd", "dcba"};
    String[] other = {"abdc", "abcd", "dcab"};
    double alike = 0;
    double pairs = 0;
    for (int task = 0; task < 3; task++) {
      for (char response : "abcd".toCharArray()) {
        String id = task + ":" + response;
        builder.add(id, "one", best[task].indexOf(response)).cluster(id, task);
        builder.add(id, "two", other[task].indexOf(response));
      }
      alike += task == 1 ? 6 : 4;
      pairs += 6;
    }
    Judgments j = builder.build();
    Coefficient within = KendallsTau.withinClusters(j, 0, 1);
    assertThat(within.get()).isCloseTo(alike / pairs, within(1e-12));
    assertThat(within.variant()).isEqualTo("within-clusters");
  }

  @Test
  void orderIsThatOfTheScaleAndNotOfIds() {
    Judgments named =
        Judgments.builder()
            .categories(List.of("poor", "fair", "good"))
            .add(1, "a", "poor")
            .add(2, "a", "fair")
            .add(3, "a", "good")
            .add(1, "b", "poor")
            .add(2, "b", "fair")
            .add(3, "b", "good")
            .build();
    assertThat(KendallsTau.of(named, 0, 1).value()).isEqualTo(1);
    assertThat(SpearmansRho.of(named, 0, 1).value()).isEqualTo(1);
    assertThat(KendallsW.of(named).value()).isEqualTo(1);
    Judgments undeclared = Judgments.builder().add(1, "a", "poor").add(1, "b", "fair").build();
    assertThat(KendallsTau.of(undeclared, 0, 1).undefined()).isEqualTo(Undefined.NOT_ORDERED);
    assertThat(KendallsW.of(undeclared).undefined()).isEqualTo(Undefined.NOT_ORDERED);
  }

  @Test
  void undefinedSaysWhy() {
    Judgments tied =
        Judgments.builder()
            .add(1, "a", 3)
            .add(2, "a", 3)
            .add(1, "b", 1)
            .add(2, "b", 2)
            .add(9, "c", 1)
            .build();
    assertThat(KendallsTau.of(tied, 0, 1).undefined()).isEqualTo(Undefined.CONSTANT);
    assertThat(SpearmansRho.of(tied, 0, 1).undefined()).isEqualTo(Undefined.CONSTANT);
    assertThat(KendallsTau.of(tied, 0, 2).undefined()).isEqualTo(Undefined.NO_SHARED_ITEM);
    assertThat(KendallsW.of(tied).undefined()).isEqualTo(Undefined.NO_COMPLETE_ITEM);
  }

  @Test
  void concordanceIsTheMeanCorrelationOfRanks() {
    for (long seed = 0; seed < 20; seed++) {
      Judgments j = distinctRanks(seed);
      double mean = 0;
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < a; b++) {
          mean += SpearmansRho.of(j, a, b).get() / 6;
        }
      }
      double w = KendallsW.of(j, Bootstrap.NONE).get();
      assertThat((4 * w - 1) / 3).as("seed %d", seed).isCloseTo(mean, within(1e-12));
    }
  }

  private static Judgments distinctRanks(long seed) {
    Random random = new Random(seed);
    JudgmentsBuilder builder = Judgments.builder();
    for (int i = 0; i < 30; i++) {
      double item = random.nextGaussian();
      for (int r = 0; r < 4; r++) {
        builder.add(i, r, item + random.nextGaussian());
      }
    }
    return builder.build();
  }

  @Test
  void allPairsAtOnceAreTheSameAsOneByOne() {
    Judgments j = RandomJudgments.of(5, 80, 5, 4, 0.4);
    List<PairwiseRankCorrelations.Pair> pairs = PairwiseRankCorrelations.of(j, 2);
    assertThat(pairs).hasSize(10);
    for (PairwiseRankCorrelations.Pair pair : pairs) {
      int a = j.raterNamed(pair.first());
      int b = j.raterNamed(pair.second());
      assertThat(pair.tauB()).isEqualTo(KendallsTau.of(j, a, b));
      assertThat(pair.spearman()).isEqualTo(SpearmansRho.of(j, a, b));
    }
  }

  /** Bivariate normal with correlation 0.5: tau is 2/π asin 0.5, rho is 6/π asin 0.25. */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    Random random = new Random(1945);
    int tauHeld = 0;
    int rhoHeld = 0;
    int trials = 600;
    for (int t = 0; t < trials; t++) {
      JudgmentsBuilder builder = Judgments.builder();
      for (int i = 0; i < 40; i++) {
        double x = random.nextGaussian();
        builder.add(i, 0, x).add(i, 1, 0.5 * x + Math.sqrt(0.75) * random.nextGaussian());
      }
      Judgments j = builder.build();
      tauHeld += holds(KendallsTau.of(j, 0, 1), 2 / Math.PI * Math.asin(0.5));
      rhoHeld += holds(SpearmansRho.of(j, 0, 1), 6 / Math.PI * Math.asin(0.25));
    }
    assertThat(tauHeld / (double) trials).isBetween(0.92, 0.98);
    assertThat(rhoHeld / (double) trials).isBetween(0.92, 0.98);
  }

  private static int holds(Coefficient c, double truth) {
    return Given.interval(c).low() <= truth && truth <= Given.interval(c).high() ? 1 : 0;
  }
}
