package dev.plumbline.agreement.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;

/**
 * Krippendorff (1995), On the reliability of unitizing continuous data, the four examples of p. 57,
 * and Krippendorff (2004), Measuring the reliability of qualitative text analysis data; then DKPro
 * Statistics (Meyer et al. 2014) on random units of one document.
 */
class Krippendorff1995Test {
  private static final int[] ONCE = {1};

  /** Start and length of the units of two observers on a continuum of 24. */
  private static final Map<String, int[][][]> EXAMPLES =
      Map.of(
          "A", new int[][][] {{{2, 8}, {14, 6}}, {{4, 4}, {15, 2}}},
          "B", new int[][][] {{{0, 18}}, {{0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1}}},
          "C",
              new int[][][] {
                {{2, 6}, {10, 2}, {14, 4}, {20, 2}}, {{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}}
              },
          "D",
              new int[][][] {
                {{0, 2}, {2, 8}, {10, 4}, {14, 6}, {20, 4}},
                {{0, 4}, {4, 4}, {8, 7}, {15, 2}, {17, 7}}
              });

  private static Unitizing example(String name, int stretch) {
    Marks.Builder<Span> marks = Marks.builder();
    marks.length("text", 24 * stretch);
    int[][][] observers = Objects.requireNonNull(EXAMPLES.get(name));
    for (int o = 0; o < 2; o++) {
      for (int[] unit : observers[o]) {
        int start = unit[0] * stretch;
        marks.add("text", o, new Span(start, start + unit[1] * stretch, name));
      }
    }
    return new Unitizing(marks.build(), new int[] {0, 1}, new int[] {0}, name);
  }

  @Test
  void observedDisagreements() {
    Map<String, Double> published = Map.of("A", 0.03125, "B", 2.26736, "C", 0.02777, "D", 0.38715);
    published.forEach(
        (name, value) ->
            assertThat(example(name, 1).observed(ONCE)).isCloseTo(value, within(0.00001)));
  }

  /** Example C on a continuum of 12, where the formula of 1995 and its correction agree. */
  @Test
  void expectedDisagreementOfAShortContinuum() {
    Marks.Builder<Span> marks = Marks.builder();
    marks.length("text", 12);
    for (int o = 0; o < 2; o++) {
      for (int[] unit : Objects.requireNonNull(EXAMPLES.get("C"))[o]) {
        marks.add("text", o, new Span(unit[0] / 2, (unit[0] + unit[1]) / 2, "C"));
      }
    }
    Unitizing half = new Unitizing(marks.build(), new int[] {0, 1}, new int[] {0}, "C");
    assertThat(half.observed(ONCE)).isCloseTo(0.02777, within(0.00001));
    assertThat(half.expected(ONCE)).isCloseTo(0.05494, within(0.00001));
  }

  /**
   * The limits printed in 1995 leave out that a unit does not meet itself, which the correction of
   * 2004 does; so they are near, not equal.
   */
  @Test
  void finelyDividedContinua() {
    Map<String, Double> published = Map.of("A", 0.553, "B", -0.926, "C", 0.679, "D", 0.066);
    published.forEach(
        (name, value) -> {
          Unitizing fine = example(name, 50_000);
          assertThat(1 - fine.observed(ONCE) / fine.expected(ONCE))
              .as(name)
              .isCloseTo(value, within(0.02));
        });
  }

  private static Marks<Span> twoCategories() {
    return Marks.<Span>builder()
        .length("text", 300)
        .add("text", "i", new Span(75, 145, "c"))
        .add("text", "i", new Span(220, 250, "c"))
        .add("text", "j", new Span(70, 150, "c"))
        .add("text", "j", new Span(205, 225, "c"))
        .add("text", "j", new Span(250, 270, "c"))
        .add("text", "i", new Span(30, 90, "k"))
        .add("text", "i", new Span(150, 200, "k"))
        .add("text", "j", new Span(30, 90, "k"))
        .add("text", "j", new Span(150, 200, "k"))
        .build();
  }

  @Test
  void twoCategoriesAndBothTogether() {
    Unitizing c = new Unitizing(twoCategories(), new int[] {0, 1}, new int[] {0}, "c");
    assertThat(c.observed(ONCE)).isCloseTo(0.0144, within(0.00006));
    assertThat(c.expected(ONCE)).isCloseTo(0.0532, within(0.00006));
    List<AlphaU.OfCategory> each = AlphaU.perCategory(twoCategories(), Bootstrap.NONE);
    assertThat(each.get(0).alpha().get()).isCloseTo(0.7285, within(0.0001));
    assertThat(each.get(1).category()).isEqualTo("k");
    assertThat(each.get(1).alpha().get()).isEqualTo(1);
    assertThat(AlphaU.of(twoCategories(), Bootstrap.NONE).get()).isCloseTo(0.8587, within(0.0001));
  }

  @Test
  void sameAsAnIndependentImplementation() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int raters = 2 + random.nextInt(3);
      UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(raters, 120);
      Marks.Builder<Span> marks = Marks.builder();
      marks.length("text", 120);
      for (int r = 0; r < raters; r++) {
        marks.looked("text", r);
        for (String label : List.of("x", "y")) {
          for (int at = random.nextInt(20); at < 110; at += 1 + random.nextInt(30)) {
            int length = 1 + random.nextInt(9);
            marks.add("text", r, new Span(at, at + length, label));
            study.addUnit(at, length, r, label);
            at += length;
          }
        }
      }
      double theirs = new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
      assertThat(AlphaU.of(marks.build(), Bootstrap.NONE).get())
          .as("seed %d", seed)
          .isCloseTo(theirs, within(1e-10));
    }
  }

  @Test
  void documentsThatSomebodyDidNotSeeAreDropped() {
    Marks.Builder<Span> marks = Marks.builder();
    for (String text : List.of("one", "two", "three")) {
      marks.length(text, 50).add(text, "a", new Span(3, 9, "x"));
    }
    marks.add("one", "b", new Span(3, 9, "x")).looked("two", "b");
    Coefficient alpha = AlphaU.of(marks.build(), Bootstrap.NONE);
    assertThat(alpha.sample().items()).isEqualTo(2);
    assertThat(alpha.method()).contains("2 complete documents, 1 dropped");
    assertThat(alpha.get()).isBetween(0.0, 0.9);
  }

  /** Texts of one kind; the truth is alpha of many of them. */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    double truth = AlphaU.of(texts(new Random(0), 20_000), Bootstrap.NONE).get();
    int held = 0;
    int trials = 200;
    for (int t = 0; t < trials; t++) {
      Coefficient alpha = AlphaU.of(texts(new Random(1 + t), 50), new Bootstrap(300, t, 0.95));
      held += Given.interval(alpha).low() <= truth && truth <= Given.interval(alpha).high() ? 1 : 0;
    }
    assertThat(truth).isBetween(0.4, 0.8);
    assertThat(held / (double) trials).isBetween(0.9, 0.98);
  }

  private static Marks<Span> texts(Random random, int texts) {
    Marks.Builder<Span> marks = Marks.builder();
    for (int d = 0; d < texts; d++) {
      marks.length(d, 60 + random.nextInt(100));
      int start = random.nextInt(30);
      for (String rater : List.of("a", "b", "c")) {
        marks.looked(d, rater);
        if (random.nextInt(8) > 0) {
          int from = Math.max(0, start + random.nextInt(7) - 3);
          marks.add(d, rater, new Span(from, from + 10 + random.nextInt(15), "x"));
        }
      }
    }
    return marks.build();
  }

  /** Units anywhere: alpha scatters around 0, in few or many, equal or unequal documents. */
  @Test
  void chanceIsNearZero() {
    for (int[] lengths : new int[][] {{2000}, {200, 200, 200}, {30, 60, 400}, {25, 25, 25, 1000}}) {
      double mean = 0;
      int trials = 400;
      for (int t = 0; t < trials; t++) {
        mean += AlphaU.of(guesses(new Random(t), lengths, 8), Bootstrap.NONE).get() / trials;
      }
      assertThat(mean).as(Arrays.toString(lengths)).isCloseTo(0, within(0.06));
    }
  }

  private static Marks<Span> guesses(Random random, int[] lengths, int copies) {
    Marks.Builder<Span> marks = Marks.builder();
    for (int d = 0; d < lengths.length * (lengths.length == 1 ? 1 : copies); d++) {
      int length = lengths[d % lengths.length];
      marks.length(d, length);
      for (String rater : List.of("a", "b", "c")) {
        marks.looked(d, rater);
        int at = random.nextInt(40);
        while (at + 20 <= length) {
          int unit = 5 + random.nextInt(15);
          marks.add(d, rater, new Span(at, at + unit, "x"));
          at += unit + random.nextInt(100);
        }
      }
    }
    return marks.build();
  }

  /** The chance model against units put into every place of every document one by one. */
  @Test
  void chanceOverSeveralDocumentsIsThatOfTryingAllPlaces() {
    for (long seed = 0; seed < 10; seed++) {
      int[] lengths = {40, 25, 90};
      Marks<Span> marks = guesses(new Random(seed), lengths, 1);
      int[] raters = {0, 1, 2};
      int[] documents = {0, 1, 2};
      double sum = 0;
      for (int d : documents) {
        for (int r : raters) {
          for (Span unit : Unitizing.of(marks, r, d, "x")) {
            sum += everywhere(marks, lengths, unit, r, d);
          }
        }
      }
      double total = 40 + 25 + 90;
      assertThat(new Unitizing(marks, raters, documents, "x").expected(new int[] {1, 1, 1}))
          .as("seed %d", seed)
          .isCloseTo(2 * sum / (3 * total * total), within(1e-12));
    }
  }

  private static double everywhere(
      Marks<Span> marks, int[] lengths, Span unit, int rater, int document) {
    double cost = 0;
    int places = 0;
    for (int d = 0; d < lengths.length; d++) {
      for (int r = 0; r < 3; r++) {
        List<Span> others = Unitizing.of(marks, r, d, "x");
        for (int at = 0; at + unit.length() <= lengths[d]; at++) {
          Span put = new Span(at, at + unit.length(), "x");
          boolean itself = r == rater && d == document && put.overlap(unit) > 0;
          places += itself ? 0 : 1;
          boolean alone = true;
          for (Span other : others) {
            if (put.overlap(other) > 0) {
              alone = false;
              double starts = put.start() - other.start();
              double ends = put.end() - other.end();
              boolean same = itself && other.equals(unit);
              cost += same ? 0 : (starts * starts + ends * ends) / 2;
            }
          }
          cost += alone ? (double) unit.length() * unit.length() : 0;
        }
      }
    }
    return cost / places;
  }

  @Test
  void overlappingMarksOfOneRaterAreJoinedAndCounted() {
    Marks.Builder<Span> parts = Marks.builder();
    Marks.Builder<Span> whole = Marks.builder();
    parts.length(1, 90).add(1, "b", new Span(12, 30, "x"));
    whole.length(1, 90).add(1, "b", new Span(12, 30, "x"));
    parts.add(1, "a", new Span(15, 25, "x")).add(1, "a", new Span(10, 17, "x"));
    parts.add(1, "a", new Span(25, 30, "x")).add(1, "a", new Span(18, 20, "x"));
    whole.add(1, "a", new Span(10, 25, "x")).add(1, "a", new Span(25, 30, "x"));
    Coefficient alpha = AlphaU.of(parts.build(), Bootstrap.NONE);
    assertThat(alpha.get()).isEqualTo(AlphaU.of(whole.build(), Bootstrap.NONE).get());
    assertThat(alpha.method()).contains("2 overlapping marks joined");
  }

  @Test
  void undefinedSaysWhy() {
    assertThat(AlphaU.of(Marks.<Span>builder().build(), Bootstrap.NONE).undefined())
        .isEqualTo(Undefined.NO_JUDGMENTS);
    Marks<Span> nothing = Marks.<Span>builder().length(1, 9).looked(1, "a").looked(1, "b").build();
    assertThat(AlphaU.of(nothing, Bootstrap.NONE).undefined()).isEqualTo(Undefined.NOTHING_MARKED);
    Marks<Span> beyond =
        Marks.<Span>builder().length(1, 3).add(1, "a", new Span(0, 4, "x")).looked(1, "b").build();
    assertThatThrownBy(() -> AlphaU.of(beyond, Bootstrap.NONE)).hasMessageContaining("ends at 4");
  }
}
