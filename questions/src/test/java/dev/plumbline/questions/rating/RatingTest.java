package dev.plumbline.questions.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatingTest {
  private static final RatingType TYPE = new RatingType();
  private static final RatingQuestion QUESTION = question(true, 1, 5, "tone", "truth");
  private static final RatingQuestion OPTIONAL = question(false, 1, 5, "tone", "truth");
  private static final Sheet SHEET = sheet();

  @Test
  void everyResponseIsRatedInEveryDimension() {
    assertThat(flaws(QUESTION, Map.of("x", points(1, 5), "y", points(3, 3)))).isEmpty();
    assertThat(flaws(QUESTION, Map.of("x", Map.of("tone", 4), "y", points(3, 3))))
        .containsExactly(new Flaw("ratings.x.truth", "{0} is not rated yet.", "truth"));
    assertThat(paths(QUESTION, Map.of("x", points(1, 5))))
        .containsExactly("ratings.y.tone", "ratings.y.truth");
  }

  @Test
  void anOptionalRatingMayBePartial() {
    assertThat(flaws(OPTIONAL, Map.of("x", Map.of("tone", 4)))).isEmpty();
  }

  @Test
  void pointsAreOnTheScaleAndResponsesInTheTask() {
    assertThat(flaws(OPTIONAL, Map.of("x", Map.of("tone", 6))))
        .containsExactly(
            new Flaw("ratings.x.tone", "A rating is from {0} to {1}, not {2}.", 1, 5, 6));
    assertThat(paths(OPTIONAL, Map.of("nobody", Map.of("tone", 3))))
        .containsExactly("ratings.nobody");
    assertThat(paths(OPTIONAL, Map.of("x", Map.of("taste", 3)))).containsExactly("ratings.x.taste");
  }

  @Test
  void eachDimensionIsAMeasureOnResponses() {
    var answer = new RatingAnswer(Map.of("x", points(1, 5), "y", Map.of("tone", 2)));
    assertThat(codes(answer, 0)).isEqualTo(Map.of("x", 0, "y", 1));
    assertThat(codes(answer, 1)).isEqualTo(Map.of("x", 4));
    assertThat(TYPE.measures(QUESTION).getFirst().codes()).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void aScoreFallsWithThePointsBetweenTheAnswers() {
    var right = new RatingAnswer(Map.of("x", points(5, 1)));
    var close = new RatingAnswer(Map.of("x", points(4, 1)));
    assertThat(TYPE.score(QUESTION, List.of(new Accepted<>(right, 0)), close, SHEET))
        .isCloseTo((0.75 + 1) / 2, within(1e-12));
    assertThat(TYPE.score(QUESTION, List.of(new Accepted<>(right, 1)), close, SHEET)).isEqualTo(1);
    var silent = new RatingAnswer(Map.of("x", Map.of("tone", 5)));
    assertThat(TYPE.score(QUESTION, List.of(new Accepted<>(right, 0)), silent, SHEET))
        .isEqualTo(0.5);
  }

  @Test
  void aScaleThatWasMadeCoarserIsReadThroughItsMap() {
    var coarse = question(true, 1, 3, "tone");
    var points = Map.of(2, 1, 3, 2, 4, 3, 5, 3);
    var map = new LabelMap(Map.of(), Set.of("truth"), points);
    var answer = new RatingAnswer(Map.of("x", points(4, 1)));
    assertThat(TYPE.migrate(QUESTION, coarse, answer, map))
        .contains(new RatingAnswer(Map.of("x", Map.of("tone", 3))));
    assertThat(TYPE.migrate(QUESTION, coarse, answer, LabelMap.same())).isEmpty();
  }

  private static RatingQuestion question(boolean required, int from, int to, String... ids) {
    var dimensions = Stream.of(ids).map(id -> new RatingDimension(id, id, null, Map.of())).toList();
    return new RatingQuestion(
        "rate", "Rate", null, required, null, "pair", RatingScale.ORDINAL, from, to, dimensions);
  }

  private static Map<String, Integer> points(int tone, int truth) {
    return Map.of("tone", tone, "truth", truth);
  }

  private static Sheet sheet() {
    var input = new ResponsesInput("pair", "Pair", null, false, 2, 2, null);
    var template = new Template("t", "T", "", "Rate", List.of(input), List.of(QUESTION));
    var pair = new ResponsesValue(List.of(new Response("x", "One"), new Response("y", "Two")));
    return Sheet.of(template, Map.of("pair", pair), Rubric.empty(), List.of());
  }

  private static List<Flaw> flaws(RatingQuestion q, Map<String, Map<String, Integer>> ratings) {
    return TYPE.check(q, new RatingAnswer(ratings), SHEET);
  }

  private static List<String> paths(RatingQuestion q, Map<String, Map<String, Integer>> ratings) {
    return flaws(q, ratings).stream().map(Flaw::path).toList();
  }

  private static Map<String, Integer> codes(RatingAnswer answer, int measure) {
    var codes = new TreeMap<String, Integer>();
    TYPE.code(QUESTION, answer, SHEET, TYPE.measures(QUESTION).get(measure), codes::put);
    return codes;
  }
}
