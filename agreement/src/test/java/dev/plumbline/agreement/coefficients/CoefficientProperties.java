package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RandomJudgments;
import dev.plumbline.agreement.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for every coefficient on whatever judgments; a failure names its seed. */
class CoefficientProperties {
  private record Triple(Object item, Object rater, Object value) {}

  private static List<Coefficient> nominal(Judgments j) {
    return List.of(
        PercentAgreement.meanOverItems(j),
        PercentAgreement.pooledPairs(j),
        FleissKappa.of(j),
        CongersKappa.of(j),
        GwetsAc.ac1(j),
        BrennanPrediger.of(j),
        KrippendorffsAlpha.of(j, Scale.NOMINAL, Bootstrap.NONE),
        CohensKappa.of(j, j.raterNamed(0), j.raterNamed(1)),
        ScottsPi.of(j, j.raterNamed(0), j.raterNamed(1)));
  }

  private static List<Coefficient> ordered(Judgments j) {
    return List.of(
        FleissKappa.of(j, Weighting.LINEAR),
        CongersKappa.of(j, Weighting.QUADRATIC),
        GwetsAc.ac2(j, Weighting.ORDINAL),
        BrennanPrediger.of(j, Weighting.LINEAR),
        KrippendorffsAlpha.of(j, Scale.ORDINAL, Bootstrap.NONE),
        KrippendorffsAlpha.of(j, Scale.INTERVAL, Bootstrap.NONE),
        KrippendorffsAlpha.of(j, Scale.RATIO, Bootstrap.NONE),
        CohensKappa.of(j, j.raterNamed(0), j.raterNamed(1), Weighting.QUADRATIC));
  }

  private static List<Coefficient> all(Judgments j) {
    List<Coefficient> all = new ArrayList<>(nominal(j));
    all.addAll(ordered(j));
    return all;
  }

  private static List<Triple> triples(Judgments j, Function<Object, Object> label) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < j.items(); i++) {
      for (int p = j.start(i); p < j.start(i + 1); p++) {
        Object value = label.apply(j.category(j.code(p)));
        triples.add(new Triple(j.item(i), j.raterName(j.rater(p)), value));
      }
    }
    return triples;
  }

  private static Judgments build(List<Triple> triples) {
    JudgmentsBuilder builder = Judgments.builder();
    triples.forEach(t -> builder.add(t.item, t.rater, t.value));
    return builder.build();
  }

  private static void forEachSeed(BiConsumer<Long, Judgments> check) {
    for (long seed = 0; seed < 40; seed++) {
      int raters = 2 + (int) (seed % 5);
      int categories = 2 + (int) (seed % 4);
      check.accept(seed, RandomJudgments.of(seed, 60, raters, categories, 0.3));
    }
  }

  private static void same(List<Coefficient> one, List<Coefficient> other, long seed) {
    for (int c = 0; c < one.size(); c++) {
      String what = one.get(c).metric() + " " + one.get(c).variant() + ", seed " + seed;
      assertThat(one.get(c).undefined()).as(what).isEqualTo(other.get(c).undefined());
      if (one.get(c).defined()) {
        assertThat(one.get(c).get()).as(what).isCloseTo(other.get(c).get(), within(1e-9));
        assertThat(one.get(c).sample().items()).isEqualTo(other.get(c).sample().items());
      }
    }
  }

  @Test
  void nominalOnesDoNotSeeLabels() {
    forEachSeed(
        (seed, j) -> {
          Judgments renamed = build(triples(j, label -> "x" + (7 - ((Long) label).intValue())));
          same(nominal(j), nominal(renamed), seed);
        });
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    forEachSeed(
        (seed, j) -> {
          List<Triple> triples = triples(j, label -> label);
          Collections.shuffle(triples, new Random(seed));
          same(all(j), all(build(triples)), seed);
        });
  }

  @Test
  void aRaterWhoSharesNothingChangesNoPairedQuantity() {
    forEachSeed(
        (seed, j) -> {
          List<Triple> triples = triples(j, label -> label);
          triples.add(new Triple("alone", "hermit", 1L));
          Judgments more = build(triples);
          List<Function<Judgments, Coefficient>> paired =
              List.of(
                  PercentAgreement::meanOverItems,
                  PercentAgreement::pooledPairs,
                  k -> KrippendorffsAlpha.of(k, Scale.NOMINAL, Bootstrap.NONE),
                  k -> KrippendorffsAlpha.of(k, Scale.ORDINAL, Bootstrap.NONE),
                  k -> CohensKappa.of(k, k.raterNamed(0), k.raterNamed(1)));
          same(
              paired.stream().map(f -> f.apply(j)).toList(),
              paired.stream().map(f -> f.apply(more)).toList(),
              seed);
        });
  }

  @Test
  void perfectAgreementIsOne() {
    for (long seed = 0; seed < 20; seed++) {
      Judgments j = RandomJudgments.of(seed, 50, 4, 3, 0.4, 1);
      for (Coefficient c : all(j)) {
        assertThat(c.value()).as("%s, seed %d", c.metric(), seed).isCloseTo(1, within(1e-12));
        if (!c.metric().equals("krippendorff-alpha")) {
          assertThat(Given.interval(c).high()).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void guessingIsNearZero() {
    for (long seed = 0; seed < 5; seed++) {
      Judgments j = RandomJudgments.of(seed, 4000, 4, 3, 0.2, 0);
      for (Coefficient c : all(j)) {
        if (!c.metric().equals("percent-agreement") && !c.metric().startsWith("gwet")) {
          assertThat(c.value()).as("%s, seed %d", c.metric(), seed).isCloseTo(0, within(0.05));
        }
      }
    }
  }

  @Test
  void nothingExceedsOneAndIntervalsHoldTheValue() {
    forEachSeed(
        (seed, j) -> {
          for (Coefficient c : all(j)) {
            assertThat(c.get()).as("%s, seed %d", c.metric(), seed).isLessThanOrEqualTo(1);
            if (c.interval() != null) {
              assertThat(c.get()).isBetween(c.interval().low(), c.interval().high());
            }
          }
        });
  }

  @Test
  void weightsByValueAreThoseByRankWhenCodesHaveNoGaps() {
    forEachSeed(
        (seed, j) -> {
          Judgments spread = build(triples(j, label -> 10 * (Long) label));
          same(ordered(j).subList(0, 6), ordered(spread).subList(0, 6), seed);
        });
  }

  @Test
  void congersKappaOfTwoIsCohens() {
    for (long seed = 0; seed < 20; seed++) {
      Judgments j = RandomJudgments.of(seed, 60, 2, 4, 0);
      assertThat(CongersKappa.of(j).get()).isCloseTo(CohensKappa.of(j, 0, 1).get(), within(1e-12));
    }
  }
}
