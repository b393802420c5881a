package dev.plumbline.agreement.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One-to-one matching (Kuhn 1955) and what is counted on it. */
class MatchingTest {
  private static double best(double[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    double best = best(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if ((taken & 1 << column) == 0) {
        double with = weights[row][column] + best(weights, row + 1, taken | 1 << column);
        best = Math.max(best, with);
      }
    }
    return best;
  }

  @Test
  void theAssignmentIsTheBestOfAll() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      double[][] weights = new double[random.nextInt(6)][1 + random.nextInt(6)];
      for (double[] row : weights) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
        }
      }
      double sum = 0;
      int taken = 0;
      int[] partner = Assignment.best(weights);
      for (int i = 0; i < partner.length; i++) {
        if (partner[i] >= 0) {
          assertThat(taken & 1 << partner[i]).as("seed %d", seed).isZero();
          taken |= 1 << partner[i];
          sum += weights[i][partner[i]];
        }
      }
      assertThat(sum).as("seed %d", seed).isCloseTo(best(weights, 0, 0), within(1e-9));
    }
  }

  @Test
  void exactAndOverlappingSpans() {
    Marks<Span> marks =
        Marks.<Span>builder()
            .add("text", "a", new Span(0, 10, "x"))
            .add("text", "a", new Span(20, 30, "x"))
            .add("text", "a", new Span(40, 50, "y"))
            .add("text", "b", new Span(0, 10, "x"))
            .add("text", "b", new Span(22, 32, "x"))
            .add("text", "b", new Span(40, 50, "x"))
            .build();
    assertThat(SpanF1.exact(marks, Bootstrap.NONE).get()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(SpanF1.overlap(marks, Bootstrap.NONE).get()).isCloseTo(0.6, within(1e-12));
    assertThat(SpanF1.overlap(marks, 1, 0, Bootstrap.NONE).get()).isCloseTo(0.6, within(1e-12));
  }

  /** Ten short spans do not find one long span again. */
  @Test
  void aSpanIsFoundOnce() {
    Marks.Builder<Span> marks = Marks.builder();
    marks.add("text", "a", new Span(0, 100, "x"));
    for (int i = 0; i < 10; i++) {
      marks.add("text", "b", new Span(10 * i, 10 * i + 10, "x"));
    }
    assertThat(SpanF1.overlap(marks.build(), Bootstrap.NONE).get()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void documentsAndPairsArePooled() {
    Marks<Span> marks =
        Marks.<Span>builder()
            .add(1, "a", new Span(0, 1, "x"))
            .add(1, "b", new Span(0, 1, "x"))
            .add(2, "a", new Span(0, 1, "x"))
            .add(2, "a", new Span(2, 3, "x"))
            .add(2, "a", new Span(4, 5, "x"))
            .looked(2, "b")
            .add(3, "c", new Span(0, 1, "x"))
            .build();
    Coefficient f1 = SpanF1.exact(marks, Bootstrap.STANDARD);
    assertThat(f1.get()).isCloseTo(2 / 5.0, within(1e-12));
    assertThat(f1.sample().items()).isEqualTo(2);
    assertThat(f1.sample().raters()).isEqualTo(2);
    assertThat(Given.interval(f1).low()).isZero();
    assertThat(Given.interval(f1).high()).isEqualTo(1);
  }

  @Test
  void wordsForgiveHalfAWordMore() {
    Words words = Words.of("It is 3.5 °C, naïve 漢字 ok");
    assertThat(words.size()).isEqualTo(12);
    assertThat(words.touchedBy(new Span(1, 4, "x"))).contains(new Span(0, 2, "x"));
    assertThat(words.touchedBy(new Span(2, 3, "x"))).isEmpty();
    assertThat(words.touchedBy(new Span(0, 2, "x"))).contains(new Span(0, 1, "x"));
  }

  @Test
  void boxesAreMatchedBestAndOnce() {
    Box one = new Box(0, 0, 10, 10, "car");
    Box shifted = new Box(0, 0, 10, 8, "car");
    Box more = new Box(0, 0, 10, 6, "car");
    assertThat(one.iou(shifted)).isCloseTo(0.8, within(1e-12));
    Marks<Box> marks =
        Marks.<Box>builder()
            .add("image", "a", one)
            .add("image", "a", new Box(20, 20, 30, 30, "car"))
            .add("image", "b", shifted)
            .add("image", "b", more)
            .add("image", "b", new Box(20, 20, 30, 30, "truck"))
            .build();
    assertThat(BoxAgreement.f1(marks, 0.5, Bootstrap.NONE).get()).isCloseTo(0.4, within(1e-12));
    assertThat(BoxAgreement.meanIou(marks, 0.5, Bootstrap.NONE).get())
        .isCloseTo(0.8, within(1e-12));
    assertThat(BoxAgreement.f1(marks, 0.9, Bootstrap.NONE).get()).isZero();
    assertThat(BoxAgreement.meanIou(marks, 0, 1, 0.9, Bootstrap.NONE).undefined())
        .isEqualTo(Undefined.NOTHING_MATCHED);
  }

  /** A greedy matching would take the best pair first and leave one box alone. */
  @Test
  void asManyBoxesAsPossibleAreMatched() {
    Marks<Box> marks =
        Marks.<Box>builder()
            .add(1, "a", new Box(0, 0, 10, 10, "x"))
            .add(1, "a", new Box(0, 0, 10, 16, "x"))
            .add(1, "b", new Box(0, 0, 10, 12, "x"))
            .add(1, "b", new Box(0, 0, 10, 6, "x"))
            .build();
    assertThat(BoxAgreement.f1(marks, 0.55, Bootstrap.NONE).get()).isEqualTo(1);
  }

  @Test
  void undefinedSaysWhy() {
    assertThat(SpanF1.exact(Marks.<Span>builder().build(), Bootstrap.NONE).undefined())
        .isEqualTo(Undefined.NO_JUDGMENTS);
    Marks<Span> alone = Marks.<Span>builder().add(1, "a", new Span(0, 1, "x")).build();
    assertThat(SpanF1.exact(alone, Bootstrap.NONE).undefined()).isEqualTo(Undefined.ONE_RATER);
    Marks<Span> apart = Marks.<Span>builder().looked(1, "a").looked(2, "b").build();
    assertThat(SpanF1.exact(apart, Bootstrap.NONE).undefined()).isEqualTo(Undefined.NO_SHARED_ITEM);
    Marks<Span> nothing = Marks.<Span>builder().looked(1, "a").looked(1, "b").build();
    assertThat(SpanF1.exact(nothing, Bootstrap.NONE).undefined())
        .isEqualTo(Undefined.NOTHING_MARKED);
  }

  @Test
  void theOrderOfRatersAndMarksDoesNotMatter() {
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      Marks.Builder<Span> forth = Marks.builder();
      Marks.Builder<Span> back = Marks.builder();
      for (int d = 0; d < 5; d++) {
        for (int n = 0; n < 8; n++) {
          int from = random.nextInt(40);
          Span span = new Span(from, from + 1 + random.nextInt(20), n % 2);
          forth.add(d, n % 3, span);
        }
      }
      Marks<Span> one = forth.build();
      for (int d = 4; d >= 0; d--) {
        for (int r = 2; r >= 0; r--) {
          int name = r;
          int document = d;
          back.looked(d, r);
          List<Span> spans = Objects.requireNonNull(one.by(one.raterNamed(r), d));
          spans.reversed().forEach(span -> back.add(document, name, span));
        }
      }
      assertThat(SpanF1.overlap(one, Bootstrap.NONE).get())
          .as("seed %d", seed)
          .isCloseTo(SpanF1.overlap(back.build(), Bootstrap.NONE).get(), within(1e-12));
    }
  }
}
