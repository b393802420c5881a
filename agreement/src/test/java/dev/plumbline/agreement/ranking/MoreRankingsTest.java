package dev.plumbline.agreement.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.ranking.Comparisons.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plackett-Luce, noisy raters and style, on rankings drawn from known strengths. */
class MoreRankingsTest {
  private static final double[] TRUTH = {0.9, 0.5, 0.1, -0.3, -1.2};

  private static double gumbel(SplittableRandom random) {
    return -Math.log(-Math.log(random.nextDouble()));
  }

  private static void near(Strengths fit, double slack) {
    assertThat(fit.undefined()).isNull();
    for (Strength strength : fit.strengths()) {
      double truth = TRUTH[(Integer) strength.name()];
      assertThat(strength.strength())
          .as("%s", strength.name())
          .isCloseTo(truth, within(Math.max(slack, 4 * strength.se())));
    }
  }

  @Test
  void partialRankingsRecoverStrengths() {
    SplittableRandom random = new SplittableRandom(1);
    Rankings.Builder builder = Rankings.builder();
    for (int n = 0; n < 4000; n++) {
      List<Integer> some = new ArrayList<>(IntStream.range(0, 5).boxed().toList());
      some.remove(random.nextInt(5));
      double[] luck = IntStream.range(0, 5).mapToDouble(i -> TRUTH[i] + gumbel(random)).toArray();
      some.sort(Comparator.comparingDouble(i -> -luck[i]));
      if (n % 2 == 0) {
        builder.add(some.stream().map(List::of).toList());
      } else {
        builder.addTop(List.of(List.of(some.getFirst())), some.subList(1, 4));
      }
    }
    PlackettLuce fit = PlackettLuce.fit(builder.build());
    near(fit.strengths(), 0.02);
    assertThat(fit.tieParameters()).isEmpty();
  }

  /** Pairs alone are Davidson's model, to the last digit. */
  @Test
  void pairsWithTiesAreDavidson() {
    SplittableRandom random = new SplittableRandom(2);
    Rankings.Builder rankings = Rankings.builder();
    Comparisons.Builder pairs = Comparisons.builder();
    for (int n = 0; n < 500; n++) {
      int i = random.nextInt(5);
      int j = (i + 1 + random.nextInt(4)) % 5;
      double lead = TRUTH[i] + gumbel(random) - TRUTH[j] - gumbel(random);
      if (Math.abs(lead) < 0.5) {
        rankings.add(List.of(List.of(i, j)));
        pairs.add(i, j, Outcome.TIE);
      } else {
        rankings.add(lead > 0 ? List.of(List.of(i), List.of(j)) : List.of(List.of(j), List.of(i)));
        pairs.add(i, j, lead > 0 ? Outcome.LEFT : Outcome.RIGHT);
      }
    }
    PlackettLuce fit = PlackettLuce.fit(rankings.build());
    Strengths davidson = BradleyTerry.davidson(pairs.build());
    assertThat(fit.tieParameters().getFirst())
        .isCloseTo(java.util.Objects.requireNonNull(davidson.tieParameter()), within(1e-7));
    for (int s = 0; s < 5; s++) {
      Strength one = fit.strengths().strengths().get(s);
      Strength other = davidson.strengths().get(s);
      assertThat(one.name()).isEqualTo(other.name());
      assertThat(one.strength()).isCloseTo(other.strength(), within(1e-7));
      assertThat(one.se()).isCloseTo(other.se(), within(1e-7));
    }
  }

  @Test
  void largerTiesHaveTheirOwnParameter() {
    Rankings.Builder builder = Rankings.builder();
    for (int n = 0; n < 10; n++) {
      builder.add(List.of(List.of("a"), List.of("b", "c"), List.of("d")));
      builder.add(List.of(List.of("d"), List.of("a", "b", "c")));
      builder.add(List.of(List.of("b"), List.of("d"), List.of("c"), List.of("a")));
    }
    PlackettLuce fit = PlackettLuce.fit(builder.build());
    assertThat(fit.tieParameters()).hasSize(2).allMatch(delta -> delta > 0);
    assertThat(fit.strengths().strengths().stream().mapToDouble(Strength::strength).sum())
        .isCloseTo(0, within(1e-9));
  }

  /** Ties of three without any of two: δ of two has its maximum at 0, so it takes no part. */
  @Test
  void aSizeOfTieThatNeverOccursHasTheParameterZero() {
    Rankings.Builder builder = Rankings.builder();
    for (int n = 0; n < 10; n++) {
      builder.add(List.of(List.of("d"), List.of("a", "b", "c")));
      builder.add(List.of(List.of("b"), List.of("d"), List.of("c"), List.of("a")));
      builder.add(List.of(List.of("a"), List.of("c"), List.of("d"), List.of("b")));
    }
    PlackettLuce fit = PlackettLuce.fit(builder.build());
    assertThat(fit.strengths().undefined()).isNull();
    assertThat(fit.tieParameters()).hasSize(2);
    assertThat(fit.tieParameters().getFirst()).isZero();
    assertThat(fit.tieParameters().getLast()).isPositive();
  }

  @Test
  void whatIsAlwaysFirstHasNoHugeNumber() {
    Rankings.Builder builder = Rankings.builder();
    builder.add(List.of(List.of("a"), List.of("b"), List.of("c")));
    builder.add(List.of(List.of("a"), List.of("c"), List.of("b")));
    PlackettLuce fit = PlackettLuce.fit(builder.build());
    assertThat(fit.strengths().undefined()).isEqualTo(Undefined.SEPARATED);
    assertThat(fit.strengths().components()).containsExactly(List.of("b", "c"), List.of("a"));
    assertThatThrownBy(() -> builder.add(List.of(List.of("a"), List.of("a"))))
        .hasMessageContaining("'a' occurs twice");
  }

  /** Half of the raters take the left side without looking, most of the time. */
  @Test
  void carelessRatersAreFoundAndDoNotBlurTheStrengths() {
    SplittableRandom random = new SplittableRandom(3);
    List<Judged> all = new ArrayList<>();
    for (int n = 0; n < 12_000; n++) {
      int rater = random.nextInt(20);
      int i = random.nextInt(5);
      int j = (i + 1 + random.nextInt(4)) % 5;
      boolean looks = random.nextDouble() < (rater < 10 ? 0.95 : 0.2);
      double p = 1 / (1 + Math.exp(TRUTH[j] - TRUTH[i]));
      boolean left = random.nextDouble() < (looks ? p : 0.9);
      all.add(new Judged(rater, i, j, left ? Outcome.LEFT : Outcome.RIGHT));
    }
    NoisyBradleyTerry fit = NoisyBradleyTerry.fit(all);
    near(fit.strengths(), 0.1);
    for (NoisyBradleyTerry.Rater rater : fit.raters()) {
      boolean careful = (Integer) rater.rater() < 10;
      assertThat(rater.reliability())
          .as("%s", rater)
          .isBetween(careful ? 0.6 : 0.0, careful ? 1.0 : 0.5);
      if (!careful) {
        assertThat(rater.leftBias()).isGreaterThan(0.75);
      }
    }
    double blurred = BradleyTerry.halfWins(Comparisons.of(all)).strengths().getFirst().strength();
    assertThat(blurred).isLessThan(0.65);
  }

  /** Left bonus .3 and half a log odds per unit of length, with the longer ones weaker. */
  @Test
  void styleIsHeldEqual() {
    SplittableRandom random = new SplittableRandom(4);
    List<Judged> all = new ArrayList<>();
    for (int n = 0; n < 20_000; n++) {
      int i = random.nextInt(5);
      int j = (i + 1 + random.nextInt(4)) % 5;
      double length = 0.5 * (i - j) + random.nextGaussian();
      double odds = TRUTH[i] - TRUTH[j] + 0.3 + 0.5 * length;
      boolean left = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      all.add(new Judged("r", i, j, left ? Outcome.LEFT : Outcome.RIGHT, new double[] {length}));
    }
    StyledBradleyTerry fit = StyledBradleyTerry.fit(all);
    near(fit.strengths(), 0.02);
    assertThat(Objects.requireNonNull(fit.leftBonus()).value()).isCloseTo(0.3, within(0.06));
    assertThat(fit.effects().getFirst().value()).isCloseTo(0.5, within(0.06));
    assertThat(fit.effects().getFirst().interval().low()).isGreaterThan(0.4);
  }

  /** Those who look agree fully; only one who never looks ever chose the weaker. */
  @Test
  void separationBehindACarelessRaterIsSeen() {
    List<Judged> all = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      boolean left = n % 2 == 0;
      all.add(
          new Judged(
              n % 10, left ? "a" : "b", left ? "b" : "a", left ? Outcome.LEFT : Outcome.RIGHT));
      if (n < 20) {
        all.add(new Judged("blind", left ? "a" : "b", left ? "b" : "a", Outcome.LEFT));
      }
    }
    NoisyBradleyTerry fit = NoisyBradleyTerry.fit(all);
    assertThat(fit.strengths().undefined()).isEqualTo(Undefined.SEPARATED);
    assertThat(fit.raters().getLast().rater()).isEqualTo("blind");
  }

  @Test
  void aBaselineThatAlwaysStandsLeftCannotBeToldFromItsSide() {
    List<Judged> all = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      all.add(new Judged("r", "a", "b", n % 3 == 0 ? Outcome.RIGHT : Outcome.LEFT));
    }
    StyledBradleyTerry fit = StyledBradleyTerry.fit(all);
    assertThat(fit.strengths().undefined()).isEqualTo(Undefined.CONFOUNDED);
    assertThat(fit.leftBonus()).isNull();
  }

  @Test
  void tiesWithoutALossHaveNoFiniteLead() {
    Rankings.Builder builder = Rankings.builder();
    for (int n = 0; n < 5; n++) {
      builder.add(List.of(List.of("a"), List.of("b"))).add(List.of(List.of("a", "b")));
    }
    assertThat(PlackettLuce.fit(builder.build()).strengths().undefined())
        .isEqualTo(Undefined.SEPARATED);
  }

  @Test
  void collinearStylesAreConfounded() {
    SplittableRandom random = new SplittableRandom(6);
    List<Judged> all = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      double v = random.nextGaussian();
      Outcome outcome = random.nextBoolean() ? Outcome.LEFT : Outcome.RIGHT;
      boolean turned = n % 2 == 0;
      all.add(
          new Judged(
              "r", turned ? "b" : "a", turned ? "a" : "b", outcome, new double[] {v, v / 3}));
    }
    assertThat(StyledBradleyTerry.fit(all).strengths().undefined()).isEqualTo(Undefined.CONFOUNDED);
  }

  @Test
  void tiesThatCanBeFormedInTooManyWaysAreNotSummedOver() {
    Rankings.Builder builder = Rankings.builder();
    List<Integer> all = IntStream.range(0, 14).boxed().toList();
    for (int n = 0; n < 14; n++) {
      List<List<Integer>> tiers = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        tiers.add(List.of((i + n) % 14));
      }
      builder.add(tiers);
    }
    builder.add(List.of(all.subList(0, 7), all.subList(7, 14)));
    assertThat(PlackettLuce.fit(builder.build()).strengths().undefined())
        .isEqualTo(Undefined.TOO_MANY_GROUPS);
  }
}
