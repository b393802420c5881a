package dev.plumbline.agreement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RandomJudgments;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ordinal errors, MACE, GLAD and streaming on worlds whose truth is known. */
class MoreModelsTest {
  private interface Rater {
    int answer(int truth, int item, SplittableRandom random);
  }

  private record World(Judgments judgments, int[] truth) {
    double accuracy(Consensus consensus) {
      double right = 0;
      for (int i = 0; i < truth.length; i++) {
        int[] top = consensus.top(i);
        for (int k : top) {
          right += judgments.category(k).equals((long) truth[i]) ? 1.0 / top.length : 0;
        }
      }
      return right / truth.length;
    }
  }

  private static World world(long seed, int items, int classes, int overlap, Rater... raters) {
    SplittableRandom random = new SplittableRandom(seed);
    JudgmentsBuilder builder = Judgments.builder();
    int[] truth = new int[items];
    for (int i = 0; i < items; i++) {
      truth[i] = random.nextInt(classes);
      int first = random.nextInt(raters.length);
      for (int o = 0; o < overlap; o++) {
        int r = (first + o) % raters.length;
        builder.add(i, r, raters[r].answer(truth[i], i, random));
      }
    }
    return new World(builder.build(), truth);
  }

  private static Rater near(double spread, int bias) {
    return (truth, item, random) ->
        (int) Math.clamp(Math.round(truth + bias + spread * random.nextGaussian()), 0, 4);
  }

  @Test
  void ordinalErrorsHelpWhereJudgmentsAreThin() {
    Rater[] raters = new Rater[30];
    for (int r = 0; r < raters.length; r++) {
      raters[r] = near(0.4 + 0.03 * r, r % 6 == 0 ? 1 : 0);
    }
    double ordinal = 0;
    double full = 0;
    for (long seed = 0; seed < 5; seed++) {
      World world = world(seed, 200, 5, 4, raters);
      DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.ORDINAL);
      assertThat(fit.converged()).isTrue();
      ordinal += world.accuracy(fit) / 5;
      full += world.accuracy(DawidSkene.fit(world.judgments, RaterModel.FULL)) / 5;
    }
    assertThat(ordinal).isGreaterThan(full + 0.03);
  }

  @Test
  void aBiasedOrdinalRaterIsSeenThrough() {
    Rater[] raters = {near(0.3, 1), near(0.5, 0), near(0.5, 0), near(0.5, 0), near(0.5, 0)};
    World world = world(1, 1000, 5, 5, raters);
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.ORDINAL);
    double[][] confusion = fit.confusion(world.judgments.raterNamed(0));
    assertThat(confusion[1][2]).isGreaterThan(0.7);
    assertThat(confusion[1][4]).isLessThan(0.05);
  }

  @Test
  void maceFindsThoseWhoGuess() {
    Rater knows = (truth, item, random) -> random.nextDouble() < 0.8 ? truth : random.nextInt(3);
    Rater spams = (truth, item, random) -> random.nextDouble() < 0.9 ? 2 : random.nextInt(3);
    World world = world(2, 600, 3, 5, knows, spams, knows, spams, spams, knows, knows);
    DawidSkene fit = DawidSkene.fit(world.judgments, RaterModel.MACE);
    double[][] guess = fit.confusion(world.judgments.raterNamed(1));
    assertThat(guess[0][2]).isGreaterThan(0.85);
    assertThat(fit.confusion(world.judgments.raterNamed(0))[0][0])
        .isCloseTo(0.8 + 0.2 / 3, within(0.05));
    assertThat(world.accuracy(fit))
        .isGreaterThan(world.accuracy(new MajorityVote(world.judgments)) + 0.1);
    assertThat(fit.trace()).isSorted();
  }

  @Test
  void gladTellsHardItemsAndAbleRaters() {
    Rater able =
        (truth, item, random) ->
            random.nextDouble() < (item % 4 == 0 ? 0.6 : 0.97) ? truth : 1 - truth;
    Rater weak = (truth, item, random) -> random.nextDouble() < 0.6 ? truth : 1 - truth;
    World world = world(3, 800, 2, 8, able, able, able, able, weak, weak, weak, able, able, able);
    Glad fit = Glad.fit(world.judgments);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.ability(world.judgments.raterNamed(0)))
        .isGreaterThan(fit.ability(world.judgments.raterNamed(4)) + 0.3);
    double hard = 0;
    double easy = 0;
    for (int i = 0; i < 800; i++) {
      hard += i % 4 == 0 ? fit.ease(i) / 200 : 0;
      easy += i % 4 == 0 ? 0 : fit.ease(i) / 600;
    }
    assertThat(easy).isGreaterThan(1.2 * hard);
    assertThat(world.accuracy(fit))
        .isGreaterThan(world.accuracy(new MajorityVote(world.judgments)) - 0.005);
  }

  @Test
  void streamingEndsNearTheBatchFit() {
    Rater[] raters = new Rater[20];
    for (int r = 0; r < raters.length; r++) {
      double accuracy = 0.5 + 0.02 * r;
      raters[r] =
          (truth, item, random) -> random.nextDouble() < accuracy ? truth : random.nextInt(3);
    }
    World world = world(4, 3000, 3, 5, raters);
    Judgments all = world.judgments;
    Fitting tight = new Fitting(1e-13, 5000, false, 0.01, Gold.NONE);
    DawidSkene batch = DawidSkene.fit(all, RaterModel.FULL, tight);
    boolean[] late = new boolean[all.size()];
    SplittableRandom random = new SplittableRandom(5);
    for (int p = 0; p < late.length; p++) {
      late[p] = random.nextInt(5) < 2;
    }
    DawidSkene early = DawidSkene.fit(all.keeping(p -> !late[p]), RaterModel.FULL, tight);
    StreamingDawidSkene stream = StreamingDawidSkene.from(early, 0.01);
    for (int i = 0; i < all.items(); i++) {
      for (int p = all.start(i); p < all.start(i + 1); p++) {
        if (late[p]) {
          stream.add(i, all.rater(p), all.code(p));
        }
      }
    }
    double before = difference(stream, batch);
    assertThat(before).isLessThan(0.02);
    for (int s = 0; s < 60; s++) {
      stream.sweep();
    }
    assertThat(difference(stream, batch)).isLessThan(0.0005);
    for (int r = 0; r < all.raters(); r++) {
      assertThat(stream.reliability(r)).isCloseTo(batch.reliability(r), within(0.001));
    }
    stream.add(5000, 40, 1);
    assertThat(stream.posterior(5000)).hasSize(3);
  }

  private static double difference(StreamingDawidSkene stream, DawidSkene batch) {
    double sum = 0;
    for (int i = 0; i < batch.judgments().items(); i++) {
      double[] one = stream.posterior(i);
      double[] other = batch.posterior(i);
      for (int k = 0; k < one.length; k++) {
        sum += Math.abs(one[k] - other[k]) / one.length / batch.judgments().items();
      }
    }
    return sum;
  }

  /** Long steps stay within the model, so the likelihood never falls. */
  @Test
  void theLikelihoodOfOneCoinAndMaceNeverFalls() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      JudgmentsBuilder builder = Judgments.builder();
      for (int i = 0; i < 30; i++) {
        for (int r = 0; r < 5; r++) {
          if (random.nextInt(3) > 0) {
            builder.add(i, r, random.nextInt(4) == 0 ? i % 3 : random.nextInt(3));
          }
        }
      }
      for (RaterModel model : List.of(RaterModel.ONE_COIN, RaterModel.MACE)) {
        List<Double> trace = DawidSkene.fit(builder.build(), model).trace();
        for (int step = 1; step < trace.size(); step++) {
          assertThat(trace.get(step))
              .as("%s, seed %d, step %d", model, seed, step)
              .isGreaterThan(trace.get(step - 1) - 1e-6);
        }
      }
    }
  }

  /** Noisy tables on which plain steps needed thousands. */
  @Test
  void ordinalFitsSettleAndTheirPosteriorNeverFalls() {
    for (int seed = 0; seed < 40; seed++) {
      Judgments judgments =
          RandomJudgments.of(seed, 80, 8, 3 + seed % 4, 0.6, 0.1 + seed % 5 * 0.1);
      DawidSkene fit = DawidSkene.fit(judgments, RaterModel.ORDINAL);
      assertThat(fit.converged()).as("seed " + seed).isTrue();
      List<Double> trace = fit.trace();
      for (int step = 1; step < trace.size(); step++) {
        double rounding = 1e-10 * Math.abs(trace.get(step));
        assertThat(trace.get(step)).isGreaterThan(trace.get(step - 1) - rounding);
      }
    }
  }
}
