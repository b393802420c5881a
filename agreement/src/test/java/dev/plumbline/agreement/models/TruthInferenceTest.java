package dev.plumbline.agreement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accuracy against gold on real crowd judgments, as reported in the docs. */
class TruthInferenceTest {
  private static void check(String set, double majority, double wawa, double... models) {
    Annotations annotations = Annotations.read(set);
    assertThat(annotations.accuracy(new MajorityVote(annotations.judgments())))
        .as("%s majority", set)
        .isCloseTo(majority, within(0.0005));
    assertThat(annotations.accuracy(WeightedMajority.of(annotations.judgments())))
        .as("%s wawa", set)
        .isCloseTo(wawa, within(0.0005));
    for (RaterModel model : RaterModel.NOMINAL) {
      DawidSkene fit = DawidSkene.fit(annotations.judgments(), model);
      assertThat(annotations.accuracy(fit))
          .as("%s %s", set, model.method())
          .isCloseTo(models[model.ordinal()], within(0.003));
      assertThat(fit.converged()).isTrue();
    }
  }

  @Test
  void weather() {
    check("weather-sentiment-amt", 0.8533, 0.8567, 0.860, 0.827, 0.837);
  }

  @Test
  void sentiment() {
    check("sentiment-polarity-amt", 0.943, 0.944, 0.946, 0.944, 0.944);
  }

  @Test
  void music() {
    check("music-genre", 0.7042, 0.7957, 0.793, 0.793, 0.764);
  }

  @Test
  void sites() {
    check("site-rating-4class", 0.7583, 0.7628, 0.712, 0.748, 0.763);
  }

  /** A set of ten classes falls from .70 by majority to .53: the trap of Laplace's plus one. */
  @Test
  void addingOneToEveryCellIsATrap() {
    Annotations music = Annotations.read("music-genre");
    Fitting laplace = Fitting.STANDARD.withPseudoCount(1);
    assertThat(music.accuracy(DawidSkene.fit(music.judgments(), RaterModel.FULL, laplace)))
        .isLessThan(0.55);
  }

  @Test
  void theChoiceIsNeverFarFromTheBest() {
    for (String set : List.of("weather-sentiment-amt", "sentiment-polarity-amt", "music-genre")) {
      Annotations annotations = Annotations.read(set);
      ModelChoice choice = ModelChoice.of(annotations.judgments(), Fitting.STANDARD, 1);
      double best = 0;
      for (RaterModel model : RaterModel.NOMINAL) {
        double accuracy = annotations.accuracy(DawidSkene.fit(annotations.judgments(), model));
        best = Math.max(best, accuracy);
      }
      assertThat(annotations.accuracy(choice.fit())).as(set).isGreaterThan(best - 0.035);
      assertThat(choice.scores())
          .hasSize(3)
          .isSortedAccordingTo(java.util.Comparator.comparingDouble(ModelChoice.Score::logLoss));
    }
  }

  /** Costs as published with the set; a low error rate is not the same as a low cost. */
  @Test
  void costsOfConfusionsAreReported() {
    Annotations sites = Annotations.read("site-rating-4class");
    double[][] matrix = new double[4][4];
    for (String[] row : Tables.rows("annotations/site-rating-4class/costs.csv")) {
      matrix[sites.judgments().codeOf(row[0])][sites.judgments().codeOf(row[1])] =
          Double.parseDouble(row[2]);
    }
    DawidSkene fit = DawidSkene.fit(sites.judgments(), RaterModel.HIERARCHICAL);
    List<RaterProfile> profiles = RaterProfile.of(fit, new Costs(matrix));
    assertThat(profiles).hasSize(825);
    assertThat(profiles.getFirst().quality()).isGreaterThan(profiles.getLast().quality());
    RaterProfile busiest =
        profiles.stream().max(java.util.Comparator.comparingInt(RaterProfile::judgments)).get();
    assertThat(busiest.costliest().getFirst().examples()).isNotEmpty();
    assertThat(busiest.costliest())
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(c -> -c.cost()));
  }
}
