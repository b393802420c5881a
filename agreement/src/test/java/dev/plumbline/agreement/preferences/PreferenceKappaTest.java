package dev.plumbline.agreement.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Tables;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.FleissKappa;
import dev.plumbline.agreement.coefficients.KrippendorffsAlpha;
import dev.plumbline.agreement.coefficients.Weighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreferenceKappaTest {
  /** Two raters, ten pairs, eight alike: chance is one half, so kappa is 0.6. */
  @Test
  void withWinsOnlyChanceIsOneHalf() {
    Preferences preferences = Preferences.ofDirections();
    for (int task = 0; task < 10; task++) {
      preferences.add(task, "a", "x", "y", 1).add(task, "b", "x", "y", task < 8 ? 1 : -1);
    }
    Coefficient kappa = PreferenceKappa.of(preferences.judgments(), 0, 1, Weighting.IDENTITY);
    assertThat(kappa.get()).isCloseTo(0.6, within(1e-12));
    assertThat(kappa.observed()).isCloseTo(0.8, within(1e-12));
    assertThat(kappa.expected()).isCloseTo(0.5, within(1e-12));
    assertThat(kappa.sample().items()).isEqualTo(10);
    assertThat(kappa.variant()).isEqualTo("both-ways");
    // The share alike is binomial, and kappa twice it.
    assertThat(Given.se(kappa)).isCloseTo(2 * Math.sqrt(0.8 * 0.2 / 9), within(1e-12));
  }

  @Test
  void whichResponseIsNamedFirstChangesNothing() {
    Random random = new Random(8);
    Preferences one = Preferences.ofDirections();
    Preferences other = Preferences.ofDirections();
    for (int task = 0; task < 60; task++) {
      boolean turned = random.nextInt(4) > 0;
      for (String rater : List.of("a", "b", "c")) {
        int strength = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : task % 3 == 0 ? 0 : 1;
        one.add(task, rater, "x", "y", strength);
        other.add(
            task, rater, turned ? "y" : "x", turned ? "x" : "y", turned ? -strength : strength);
      }
    }
    Coefficient kappa = PreferenceKappa.of(one.judgments(), Weighting.IDENTITY);
    Coefficient turned = PreferenceKappa.of(other.judgments(), Weighting.IDENTITY);
    assertThat(turned.get()).isCloseTo(kappa.get(), within(1e-12));
    assertThat(Given.se(turned)).isCloseTo(Given.se(kappa), within(1e-12));
  }

  /** Counted one way, kappa of the same answers depends on who stands left. */
  @Test
  void countedOneWayItWouldDependOnTheSide() {
    JudgmentsBuilder byStrength = Judgments.builder();
    JudgmentsBuilder balanced = Judgments.builder();
    Preferences bothWays = Preferences.ofDirections();
    for (int task = 0; task < 100; task++) {
      int a = task < 95 ? 1 : -1;
      int b = task < 92 ? 1 : task < 95 ? -1 : task < 98 ? 1 : -1;
      int side = task % 2 == 0 ? 1 : -1;
      byStrength.add(task, "a", a).add(task, "b", b);
      balanced.add(task, "a", a * side).add(task, "b", b * side);
      bothWays.add(task, "a", "x", "y", a).add(task, "b", "x", "y", b);
    }
    double oneSide = CohensKappa.of(byStrength.build(), 0, 1).get();
    double mixed = CohensKappa.of(balanced.build(), 0, 1).get();
    double both = PreferenceKappa.of(bothWays.judgments(), 0, 1, Weighting.IDENTITY).get();
    assertThat(oneSide).isLessThan(0.4);
    assertThat(mixed).isGreaterThan(0.85);
    assertThat(both).isCloseTo(0.88, within(1e-12));
  }

  /** The three annotators of PandaLM, whose published kappas are .85, .88 and .86. */
  @Test
  void pandaLm() {
    Preferences preferences = Preferences.ofDirections();
    for (String[] row : Tables.rows("pandalm/annotators.csv")) {
      for (int r = 1; r <= 3; r++) {
        int answer = Integer.parseInt(row[r]);
        preferences.add(row[0], r, "1", "2", answer == 1 ? 1 : answer == 2 ? -1 : 0);
      }
    }
    Judgments judgments = preferences.judgments();
    double[] published = {0.85, 0.88, 0.86};
    int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
    for (int p = 0; p < 3; p++) {
      Coefficient kappa =
          PreferenceKappa.of(judgments, pairs[p][0], pairs[p][1], Weighting.IDENTITY);
      assertThat(kappa.get()).isCloseTo(published[p], within(0.01));
      assertThat(kappa.sample().items()).isEqualTo(999);
    }
    Coefficient all = PreferenceKappa.of(judgments, Weighting.IDENTITY);
    assertThat(all.get()).isCloseTo(0.864, within(0.005));
    Coefficient alpha = KrippendorffsAlpha.of(judgments, Scale.NOMINAL, Bootstrap.STANDARD);
    assertThat(Given.se(all)).isCloseTo(Given.se(alpha), within(0.001));
  }

  /** Real answers: 100 questions, three responses ranked by three reviewers (SQuALITY). */
  @Test
  void orientationByNameHalvesTheKappaOfTheSameAnswers() {
    Map<String, Map<String, Map<String, Double>>> ranks = new TreeMap<>();
    for (String[] row : Tables.rows("squality/overall-ranks.csv")) {
      ranks
          .computeIfAbsent(row[0], fresh -> new TreeMap<>())
          .computeIfAbsent(row[1], fresh -> new TreeMap<>())
          .put(row[2], Double.valueOf(row[3]));
    }
    Preferences bothWays = Preferences.ofDirections();
    JudgmentsBuilder byName = Judgments.builder();
    ranks.forEach(
        (question, reviewers) ->
            reviewers.forEach(
                (reviewer, rank) -> {
                  for (String[] pair :
                      new String[][] {
                        {"bart", "bart-dpr"}, {"bart", "human"}, {"bart-dpr", "human"}
                      }) {
                    int better =
                        Double.compare(
                            rank.getOrDefault(pair[1], 0.0), rank.getOrDefault(pair[0], 0.0));
                    bothWays.add(question, reviewer, pair[0], pair[1], better);
                    byName.add(question + pair[0] + pair[1], reviewer, better);
                  }
                }));
    Coefficient kappa = PreferenceKappa.of(bothWays.judgments(), Weighting.IDENTITY);
    assertThat(kappa.observed()).isCloseTo(0.871, within(0.0005));
    assertThat(kappa.get()).isCloseTo(0.742, within(0.0005));
    assertThat(FleissKappa.of(byName.build()).get()).isCloseTo(0.438, within(0.002));
  }

  @Test
  void rankingsGiveAllTheirPairs() {
    Preferences preferences = Preferences.ofDirections();
    preferences.addRanking("t", "a", List.of(List.of("x"), List.of("y", "z")));
    preferences.addRanking("t", "b", List.of(List.of("x"), List.of("y"), List.of("z")));
    Judgments judgments = preferences.judgments();
    assertThat(judgments.items()).isEqualTo(6);
    Coefficient kappa = PreferenceKappa.of(judgments, 0, 1, Weighting.IDENTITY);
    assertThat(kappa.observed()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(kappa.sample().items()).isEqualTo(3);
  }

  /** With one pair per item and everything rated, the errors are those of the coefficients. */
  @Test
  void errorsAreThoseOfTheJackknife() {
    for (long seed = 0; seed < 5; seed++) {
      Judgments judgments = rankings(seed, 60, 3, 0.7).judgments();
      Coefficient kappa = PreferenceKappa.of(judgments, Weighting.IDENTITY);
      double[] without = new double[60];
      double mean = 0;
      for (int task = 0; task < 60; task++) {
        int left = task;
        Judgments rest = judgments.where(i -> judgments.cluster(i) != left);
        without[task] = FleissKappa.of(rest).get();
        mean += without[task] / 60;
      }
      double squares = 0;
      for (double value : without) {
        squares += (value - mean) * (value - mean);
      }
      double jackknife = Math.sqrt(squares * 59 / 60);
      assertThat(Given.se(kappa) / jackknife).as("seed %d", seed).isCloseTo(1, within(0.03));
    }
  }

  private static Preferences rankings(long seed, int tasks, int raters, double alike) {
    Random random = new Random(seed);
    Preferences preferences = Preferences.ofDirections();
    for (int task = 0; task < tasks; task++) {
      List<List<String>> truth = shuffled(random);
      for (int r = 0; r < raters; r++) {
        boolean same = random.nextDouble() < alike;
        preferences.addRanking(task, r, same ? truth : shuffled(random));
      }
    }
    return preferences;
  }

  private static List<List<String>> shuffled(Random random) {
    List<List<String>> tiers = new ArrayList<>();
    for (String response : List.of("p", "q", "r", "s")) {
      tiers.add(List.of(response));
    }
    Collections.shuffle(tiers, random);
    return tiers;
  }

  /** Both follow the truth with 0.7, else rank at random: kappa is 0.49. */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    int held = 0;
    int heldWithoutClusters = 0;
    int trials = 400;
    for (int t = 0; t < trials; t++) {
      Judgments judgments = rankings(1000 + t, 50, 2, 0.7).judgments();
      Coefficient clustered = PreferenceKappa.of(judgments, 0, 1, Weighting.IDENTITY);
      Coefficient naive = CohensKappa.of(withoutTasks(judgments), 0, 1);
      held += holds(clustered) ? 1 : 0;
      heldWithoutClusters += holds(naive) ? 1 : 0;
    }
    assertThat(held / (double) trials).isBetween(0.92, 0.98);
    assertThat(heldWithoutClusters / (double) trials).isLessThan(0.8);
  }

  private static Judgments withoutTasks(Judgments judgments) {
    JudgmentsBuilder loose = Judgments.builder();
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        loose.add(i, judgments.rater(p), judgments.category(judgments.code(p)));
      }
    }
    return loose.build();
  }

  private static boolean holds(Coefficient kappa) {
    return Given.interval(kappa).low() <= 0.49 && 0.49 <= Given.interval(kappa).high();
  }

  @Test
  void degreesAreWeighted() {
    Preferences preferences = new Preferences(3, Repeats.KEEP_LAST);
    for (int task = 0; task < 30; task++) {
      preferences.add(task, "a", "x", "y", task % 7 - 3);
      preferences.add(task, "b", "x", "y", Math.clamp(task % 7 - 3 + task % 2, -3, 3));
    }
    Judgments judgments = preferences.judgments();
    Coefficient strict = PreferenceKappa.of(judgments, 0, 1, Weighting.IDENTITY);
    Coefficient lenient = PreferenceKappa.of(judgments, 0, 1, Weighting.QUADRATIC);
    assertThat(lenient.get()).isGreaterThan(strict.get() + 0.2);
    assertThat(lenient.variant()).isEqualTo("quadratic-by-rank-both-ways");
    assertThat(Given.se(lenient)).isPositive();
    assertThatThrownBy(() -> preferences.add(1, "c", "x", "y", 4)).hasMessageContaining("beyond");
  }

  @Test
  void preferencesWithoutTasksAreRefused() {
    Judgments loose = Judgments.builder().add(1, "a", 1).add(1, "b", 1).build();
    assertThatThrownBy(() -> PreferenceKappa.of(loose, Weighting.IDENTITY))
        .hasMessageContaining("clustered by task");
  }
}
