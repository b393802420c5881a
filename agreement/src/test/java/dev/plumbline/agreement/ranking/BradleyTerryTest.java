package dev.plumbline.agreement.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.ranking.Comparisons.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {
  private static Comparisons.Builder times(
      Comparisons.Builder builder, String left, String right, Outcome outcome, int n) {
    for (int i = 0; i < n; i++) {
      builder.add(left, right, outcome);
    }
    return builder;
  }

  /** Agresti (2002), Categorical Data Analysis, table 10.10: American League baseball 1987. */
  @Test
  void baseball1987() {
    String[] teams = {
      "Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"
    };
    int[][] wins = {
      {0, 7, 9, 7, 7, 9, 11},
      {6, 0, 7, 5, 11, 9, 9},
      {4, 6, 0, 7, 7, 8, 12},
      {6, 8, 6, 0, 6, 7, 10},
      {6, 2, 6, 7, 0, 7, 12},
      {4, 4, 5, 6, 6, 0, 6},
      {2, 4, 1, 3, 1, 7, 0}
    };
    Comparisons.Builder builder = Comparisons.builder();
    for (int i = 0; i < teams.length; i++) {
      for (int j = 0; j < teams.length; j++) {
        times(builder, teams[i], teams[j], Outcome.LEFT, wins[i][j]);
      }
    }
    Strengths fit = BradleyTerry.halfWins(builder.build());
    double baltimore = fit.strengths().getLast().strength();
    double[] published = {1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0.00};
    for (int i = 0; i < teams.length; i++) {
      Strength strength = fit.strengths().get(i);
      assertThat(strength.name()).isEqualTo(teams[i]);
      assertThat(strength.strength() - baltimore).isCloseTo(published[i], within(0.006));
    }
    assertThat(fit.strengths().stream().mapToDouble(Strength::strength).sum())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void twoContestantsHaveAClosedForm() {
    Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.LEFT, 30);
    Strengths fit = BradleyTerry.halfWins(times(builder, "b", "a", Outcome.LEFT, 10).build());
    Strength a = fit.strengths().getFirst();
    assertThat(a.strength()).isCloseTo(Math.log(3) / 2, within(1e-9));
    // The log odds have variance 1/30 + 1/10, half of them a quarter of it.
    assertThat(a.se()).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0) / 2, within(1e-9));
  }

  @Test
  void tiesCountHalf() {
    Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.TIE, 20);
    Strengths fit = BradleyTerry.halfWins(times(builder, "a", "b", Outcome.LEFT, 20).build());
    assertThat(fit.strengths().getFirst().strength()).isCloseTo(Math.log(3) / 2, within(1e-9));
  }

  @Test
  void davidsonRecoversItsParameters() {
    SplittableRandom random = new SplittableRandom(7);
    double[] truth = {1, 0.4, -0.2, -1.2};
    double nu = 0.8;
    Comparisons.Builder builder = Comparisons.builder();
    for (int n = 0; n < 40_000; n++) {
      int i = random.nextInt(4);
      int j = (i + 1 + random.nextInt(3)) % 4;
      double a = Math.exp(truth[i]);
      double b = Math.exp(truth[j]);
      double tie = nu * Math.sqrt(a * b);
      double u = random.nextDouble() * (a + b + tie);
      builder.add(i, j, u < a ? Outcome.LEFT : u < a + b ? Outcome.RIGHT : Outcome.TIE);
    }
    Strengths fit = BradleyTerry.davidson(builder.build());
    assertThat(fit.tieParameter()).isCloseTo(nu, within(0.03));
    for (Strength strength : fit.strengths()) {
      double expected = truth[(Integer) strength.name()];
      assertThat(strength.strength()).isCloseTo(expected, within(4 * strength.se()));
    }
  }

  @Test
  void neverComparedGroupsAreNamed() {
    Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.TIE, 2);
    Strengths fit = BradleyTerry.halfWins(times(builder, "c", "d", Outcome.TIE, 2).build());
    assertThat(fit.undefined()).isEqualTo(Undefined.DISCONNECTED);
    assertThat(fit.components()).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void anUnbeatenContestantHasNoHugeNumber() {
    Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.LEFT, 3);
    builder = times(builder, "b", "c", Outcome.LEFT, 1);
    Strengths fit = BradleyTerry.halfWins(times(builder, "c", "b", Outcome.LEFT, 1).build());
    assertThat(fit.undefined()).isEqualTo(Undefined.SEPARATED);
    assertThat(fit.components()).containsExactly(List.of("b", "c"), List.of("a"));
  }

  /** Wins and ties, but no loss: Davidson's ν and the lead would grow for ever together. */
  @Test
  void whoTiesButNeverLosesHasNoHugeNumberEither() {
    for (int[] n : new int[][] {{3, 1}, {1, 2}, {5, 5}}) {
      Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.LEFT, n[0]);
      Comparisons comparisons = times(builder, "a", "b", Outcome.TIE, n[1]).build();
      assertThat(BradleyTerry.davidson(comparisons).undefined()).isEqualTo(Undefined.SEPARATED);
      assertThat(BradleyTerry.halfWins(comparisons).defined()).isTrue();
    }
  }

  @Test
  void aLeadOfTiesAndWinsAmongOthersIsSeparated() {
    Comparisons.Builder builder = times(Comparisons.builder(), "a", "b", Outcome.LEFT, 20);
    builder = times(times(builder, "a", "b", Outcome.TIE, 3), "b", "c", Outcome.LEFT, 10);
    builder = times(times(builder, "c", "b", Outcome.LEFT, 10), "b", "c", Outcome.TIE, 4);
    assertThat(BradleyTerry.davidson(builder.build()).undefined()).isEqualTo(Undefined.SEPARATED);
  }

  @Test
  void smallTablesHaveFiniteStrengthsOrAReason() {
    SplittableRandom random = new SplittableRandom(11);
    for (int table = 0; table < 3000; table++) {
      int contestants = 2 + random.nextInt(3);
      List<Judged> judged = new ArrayList<>();
      for (int n = 3 + random.nextInt(20); n > 0; n--) {
        int i = random.nextInt(contestants);
        int j = (i + 1 + random.nextInt(contestants - 1)) % contestants;
        Outcome outcome = Outcome.values()[random.nextInt(3)];
        double[] style = {100 * random.nextGaussian()};
        judged.add(new Judged(random.nextInt(4), i, j, outcome, style));
      }
      Comparisons comparisons = Comparisons.of(judged);
      for (Strengths fit :
          List.of(
              BradleyTerry.halfWins(comparisons),
              BradleyTerry.davidson(comparisons),
              NoisyBradleyTerry.fit(judged).strengths(),
              StyledBradleyTerry.fit(judged).strengths())) {
        assertThat(fit.strengths())
            .as("%s of table %d", fit.variant(), table)
            .allMatch(s -> Math.abs(s.strength()) < 20 && s.se() < Newton.LARGEST_ERROR);
      }
    }
  }
}
