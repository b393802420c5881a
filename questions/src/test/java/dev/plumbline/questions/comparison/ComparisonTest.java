package dev.plumbline.questions.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Preference;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final ComparisonType TYPE = new ComparisonType();
  private static final ComparisonQuestion QUESTION =
      question(
          new Degree("slightly", "Slightly better", 1),
          new Degree("much", "Much better", 3),
          new Degree("tie", "Equally good", 0),
          new Degree("both-bad", "Both bad", 0));
  private static final Sheet SHEET = sheet();

  @Test
  void aPreferenceNamesTheBetterResponseAndATieNone() {
    assertThat(paths(new ComparisonAnswer("x", "much"))).isEmpty();
    assertThat(paths(new ComparisonAnswer(null, "tie"))).isEmpty();
    assertThat(paths(new ComparisonAnswer("x", "tie"))).containsExactly("better");
    assertThat(paths(new ComparisonAnswer(null, "much"))).containsExactly("better");
    assertThat(paths(new ComparisonAnswer("nobody", "much"))).containsExactly("better");
    assertThat(paths(new ComparisonAnswer("x", "hugely"))).containsExactly("degree");
    assertThat(paths(new ComparisonAnswer("x", ""))).containsExactly("degree");
  }

  @Test
  void strengthsAreCodedBothWaysAroundTheTie() {
    var measures = TYPE.measures(QUESTION);
    assertThat(measures.getFirst())
        .isEqualTo(
            new Measure(
                "preference", "Better", Scale.ORDINAL, List.of("-3", "-1", "0", "1", "3"), true));
    assertThat(codes(new ComparisonAnswer("y", "much"), 0)).isEqualTo(Map.of("x:y", 0, "y:x", 4));
    assertThat(codes(new ComparisonAnswer("x", "slightly"), 0))
        .isEqualTo(Map.of("x:y", 3, "y:x", 1));
    assertThat(codes(new ComparisonAnswer(null, "both-bad"), 0))
        .isEqualTo(Map.of("x:y", 2, "y:x", 2));
  }

  @Test
  void severalWaysToPreferNeitherAreAMeasureOfTheirOwn() {
    assertThat(TYPE.measures(QUESTION).get(1).codes())
        .containsExactly("(preference)", "tie", "both-bad");
    assertThat(codes(new ComparisonAnswer(null, "both-bad"), 1)).isEqualTo(Map.of("task", 2));
    assertThat(codes(new ComparisonAnswer("x", "much"), 1)).isEqualTo(Map.of("task", 0));
    assertThat(TYPE.measures(question(new Degree("a", "A", 1), new Degree("t", "T", 0))))
        .hasSize(1);
  }

  @Test
  void thePreferredResponseComesFirst() {
    assertThat(TYPE.preferences(QUESTION, new ComparisonAnswer("y", "much"), SHEET))
        .containsExactly(new Preference("y", "x", 3));
    assertThat(TYPE.preferences(QUESTION, new ComparisonAnswer(null, "tie"), SHEET))
        .containsExactly(new Preference("x", "y", 0));
  }

  @Test
  void aScoreFallsWithTheStepsBetweenTheAnswers() {
    assertThat(score(0, "x", "slightly")).isEqualTo(0.75);
    assertThat(score(1, "x", "slightly")).isEqualTo(1);
    assertThat(score(0, null, "tie")).isEqualTo(0.5);
    assertThat(score(0, "y", "much")).isZero();
  }

  @Test
  void degreesThatWereMergedAreReadAsTheNewOne() {
    var coarse = question(new Degree("better", "Better", 1), new Degree("tie", "Tie", 0));
    var map = new LabelMap(Map.of("slightly", "better", "much", "better"), Set.of(), Map.of());
    assertThat(TYPE.migrate(QUESTION, coarse, new ComparisonAnswer("x", "much"), map))
        .contains(new ComparisonAnswer("x", "better"));
    assertThat(TYPE.migrate(QUESTION, coarse, new ComparisonAnswer(null, "both-bad"), map))
        .isEmpty();
  }

  private static double score(double tolerance, @Nullable String better, String degree) {
    var gold = List.of(new Accepted<>(new ComparisonAnswer("x", "much"), tolerance));
    return TYPE.score(QUESTION, gold, new ComparisonAnswer(better, degree), SHEET);
  }

  private static ComparisonQuestion question(Degree... degrees) {
    return new ComparisonQuestion("q", "Better", null, true, null, "pair", List.of(degrees));
  }

  private static Sheet sheet() {
    var input = new ResponsesInput("pair", "Pair", null, false, 2, 2, null);
    var template = new Template("t", "T", "", "Compare", List.of(input), List.of(QUESTION));
    var pair = new ResponsesValue(List.of(new Response("x", "One"), new Response("y", "Two")));
    return Sheet.of(template, Map.of("pair", pair), Rubric.empty(), List.of());
  }

  private static List<String> paths(ComparisonAnswer answer) {
    return TYPE.check(QUESTION, answer, SHEET).stream().map(Flaw::path).toList();
  }

  private static Map<String, Integer> codes(ComparisonAnswer answer, int measure) {
    var codes = new TreeMap<String, Integer>();
    TYPE.code(QUESTION, answer, SHEET, TYPE.measures(QUESTION).get(measure), codes::put);
    return codes;
  }
}
