package dev.plumbline.agreement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Repeats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Known confusions are found again. */
class SimulationTest {
  private static final double[] PRIOR = {0.5, 0.3, 0.2};

  private record World(Judgments judgments, int[] truth, double[][][] confusion) {
    double accuracy(Consensus consensus) {
      double right = 0;
      for (int i = 0; i < truth.length; i++) {
        int[] top = consensus.top(i);
        for (int k : top) {
          right += k == truth[i] ? 1.0 / top.length : 0;
        }
      }
      return right / truth.length;
    }
  }

  private static int draw(SplittableRandom random, double[] shares) {
    double u = random.nextDouble();
    int k = 0;
    while (k < shares.length - 1 && u >= shares[k]) {
      u -= shares[k++];
    }
    return k;
  }

  /** Rater 0 swaps the first two classes, the others are right by 0.55 to 0.95. */
  private static World world(long seed, int items, int raters, int overlap) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] confusion = new double[raters][3][3];
    for (int r = 0; r < raters; r++) {
      double accuracy = 0.55 + 0.4 * r / raters;
      for (int k = 0; k < 3; k++) {
        int likely = r == 0 && k < 2 ? 1 - k : k;
        for (int l = 0; l < 3; l++) {
          confusion[r][k][l] = l == likely ? Math.max(accuracy, 0.8 * (r == 0 ? 1 : 0)) : 0;
        }
        double rest = 1 - confusion[r][k][likely];
        confusion[r][k][(likely + 1) % 3] = 0.75 * rest;
        confusion[r][k][(likely + 2) % 3] = 0.25 * rest;
      }
    }
    int[] truth = new int[items];
    int[] item = new int[items * overlap];
    int[] rater = new int[items * overlap];
    byte[] code = new byte[items * overlap];
    for (int i = 0; i < items; i++) {
      truth[i] = draw(random, PRIOR);
      int first = random.nextInt(raters);
      for (int o = 0; o < overlap; o++) {
        int j = i * overlap + o;
        item[j] = i;
        rater[j] = (first + o) % raters;
        code[j] = (byte) draw(random, confusion[rater[j]][truth[i]]);
      }
    }
    Judgments judgments =
        Judgments.ofCodes(item, rater, code, items, raters, List.of(0, 1, 2), Repeats.REFUSE);
    return new World(judgments, truth, confusion);
  }

  @Test
  void confusionsAndPrevalenceAreRecovered() {
    World world = world(1, 20_000, 10, 5);
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.FULL);
    for (int k = 0; k < 3; k++) {
      assertThat(fit.prior()[k]).isCloseTo(PRIOR[k], within(0.02));
      for (int r = 0; r < 10; r++) {
        for (int l = 0; l < 3; l++) {
          assertThat(fit.confusion(r)[k][l])
              .as("rater %d, %d for %d", r, l, k)
              .isCloseTo(world.confusion[r][k][l], within(0.03));
        }
      }
    }
  }

  /** Wrong by system, hence valuable: reliability is low, cost after bias correction too. */
  @Test
  void aSystematicallyWrongRaterIsValuable() {
    World world = world(2, 5000, 10, 5);
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.FULL);
    Map<Object, RaterProfile> profiles = new HashMap<>();
    for (RaterProfile profile : RaterProfile.of(fit, Costs.alike(3))) {
      profiles.put(profile.rater(), profile);
    }
    RaterProfile swapper = java.util.Objects.requireNonNull(profiles.get(0));
    RaterProfile careless = java.util.Objects.requireNonNull(profiles.get(1));
    assertThat(swapper.reliability()).isLessThan(0.35);
    assertThat(swapper.quality()).isGreaterThan(careless.quality() + 0.1);
    assertThat(world.accuracy(fit))
        .isGreaterThan(world.accuracy(new MajorityVote(world.judgments)) + 0.01);
  }

  @Test
  void whenJudgmentsAreThinTheHierarchyHelps() {
    double full = 0;
    double hierarchical = 0;
    for (long seed = 0; seed < 10; seed++) {
      World world = world(seed, 120, 40, 3);
      full += world.accuracy(DawidSkene.fit(world.judgments, RaterModel.FULL)) / 10;
      hierarchical += world.accuracy(DawidSkene.fit(world.judgments, RaterModel.HIERARCHICAL)) / 10;
    }
    assertThat(hierarchical).isGreaterThan(full + 0.02);
  }

  @Test
  void goldAnchorsTheClasses() {
    World world = world(3, 400, 10, 5);
    Map<Object, Object> gold = new HashMap<>();
    for (int i = 0; i < 80; i++) {
      gold.put(i, world.truth[i]);
    }
    Fitting anchored = Fitting.STANDARD.withGold(Gold.of(world.judgments, gold));
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.FULL, anchored);
    for (int i = 0; i < 80; i++) {
      assertThat(fit.posterior(i)[world.truth[i]]).isEqualTo(1.0);
    }
    assertThat(fit.trace()).isSorted();
  }

  @Test
  void theLikelihoodNeverFalls() {
    for (long seed = 0; seed < 20; seed++) {
      World world = world(seed, 300, 12, 4);
      for (RaterModel model : List.of(RaterModel.ONE_COIN, RaterModel.FULL)) {
        List<Double> trace = new ArrayList<>(DawidSkene.fit(world.judgments, model).trace());
        for (int t = 1; t < trace.size(); t++) {
          double slack = 1e-9 * Math.abs(trace.get(t));
          assertThat(trace.get(t))
              .as("seed %d, step %d", seed, t)
              .isGreaterThanOrEqualTo(trace.get(t - 1) - slack);
        }
      }
    }
  }

  @Test
  void posteriorsOfManyJudgmentsDoNotUnderflow() {
    World world = world(4, 50, 600, 600);
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.ONE_COIN);
    for (int i = 0; i < 50; i++) {
      double[] posterior = fit.posterior(i);
      assertThat(posterior[0] + posterior[1] + posterior[2]).isCloseTo(1, within(1e-9));
      assertThat(posterior[world.truth[i]]).isGreaterThan(0.99);
    }
    assertThat(fit.logLikelihood()).isFinite();
  }

  @Test
  void tiesStayTiesAndAreBrokenAtRandomOnRequest() {
    Judgments judgments = Judgments.builder().add("i", "r", "x").add("i", "s", "y").build();
    MajorityVote majority = new MajorityVote(judgments);
    assertThat(majority.top(0)).containsExactly(0, 1);
    SplittableRandom random = new SplittableRandom(1);
    double first = 0;
    for (int n = 0; n < 1000; n++) {
      first += majority.label(0, random) == 0 ? 1 : 0;
    }
    assertThat(first).isBetween(450.0, 550.0);
  }
}
