package dev.plumbline.agreement.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds whatever the scores; a failure names its seed. */
class CorrelationProperties {
  private record Row(int item, String rater, double score) {}

  private static List<Row> rows(long seed, double missing) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double item = random.nextInt(6);
      for (String rater : List.of("a", "b", "c")) {
        if (random.nextDouble() >= missing) {
          rows.add(new Row(i, rater, item + random.nextInt(3)));
        }
      }
    }
    return rows;
  }

  private static Judgments judgments(List<Row> rows, DoubleUnaryOperator transform) {
    JudgmentsBuilder builder = Judgments.builder();
    rows.forEach(row -> builder.add(row.item, row.rater, transform.applyAsDouble(row.score)));
    return builder.build();
  }

  private static List<Coefficient> byRank(Judgments j) {
    int a = j.raterNamed("a");
    int b = j.raterNamed("b");
    return List.of(
        KendallsTau.of(j, a, b), SpearmansRho.of(j, a, b), KendallsW.of(j, Bootstrap.NONE));
  }

  private static void same(List<Coefficient> one, List<Coefficient> other, long seed) {
    for (int i = 0; i < one.size(); i++) {
      String what = one.get(i).metric() + " " + one.get(i).variant() + ", seed " + seed;
      assertThat(one.get(i).get()).as(what).isCloseTo(other.get(i).get(), within(1e-9));
    }
  }

  @Test
  void ranksDoNotSeeTheScale() {
    for (long seed = 0; seed < 30; seed++) {
      List<Row> rows = rows(seed, 0.2);
      same(byRank(judgments(rows, x -> x)), byRank(judgments(rows, Math::exp)), seed);
    }
  }

  @Test
  void intraclassCorrelationsDoNotSeeUnitAndOrigin() {
    for (long seed = 0; seed < 30; seed++) {
      List<Row> rows = rows(seed, 0.1);
      same(
          IntraclassCorrelation.all(judgments(rows, x -> x)),
          IntraclassCorrelation.all(judgments(rows, x -> 1000 - 7 * x)),
          seed);
    }
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    for (long seed = 0; seed < 30; seed++) {
      List<Row> rows = rows(seed, 0.2);
      Judgments one = judgments(rows, x -> x);
      Collections.shuffle(rows, new Random(seed));
      Judgments other = judgments(rows, x -> x);
      same(byRank(one), byRank(other), seed);
      same(IntraclassCorrelation.all(one), IntraclassCorrelation.all(other), seed);
    }
  }

  @Test
  void aThirdRaterDoesNotTouchAPair() {
    for (long seed = 0; seed < 30; seed++) {
      List<Row> rows = rows(seed, 0.3);
      Judgments all = judgments(rows, x -> x);
      Judgments two = judgments(rows.stream().filter(r -> !r.rater.equals("c")).toList(), x -> x);
      same(byRank(all).subList(0, 2), byRank(two).subList(0, 2), seed);
    }
  }

  @Test
  void everythingStaysInItsRange() {
    for (long seed = 0; seed < 30; seed++) {
      Judgments j = judgments(rows(seed, 0.1), x -> x);
      for (Coefficient c : byRank(j)) {
        assertThat(c.get()).as("%s, seed %d", c.metric(), seed).isBetween(-1.0, 1.0);
        if (c.interval() != null) {
          assertThat(c.get()).isBetween(c.interval().low(), c.interval().high());
        }
      }
      for (Coefficient c : IntraclassCorrelation.all(j)) {
        assertThat(c.get()).as("%s, seed %d", c.variant(), seed).isLessThanOrEqualTo(1);
        assertThat(c.interval()).as("%s, seed %d", c.variant(), seed).isNotNull();
      }
    }
  }
}
