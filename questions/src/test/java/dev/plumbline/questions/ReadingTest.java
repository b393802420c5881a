package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.sentences.Sentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How answers of other tools are read, by the kinds that can. */
class ReadingTest {
  private static final List<Object> JUNK =
      List.of(
          "",
          " ",
          "?",
          "-1",
          "999999999999",
          3.7,
          true,
          -5,
          List.of(),
          List.of(List.of()),
          "a>",
          ">",
          "=",
          "a>a>a",
          "0",
          "tie",
          "1,1,1,1,1,1,1",
          Map.of("a", 1));

  static Stream<Question> readable() {
    return Examples.questions().stream()
        .filter(question -> QuestionTypes.reading(question).isPresent());
  }

  @ParameterizedTest
  @MethodSource("readable")
  void everyPlaceHasATitle(Question question) {
    var places = reading(question).places(question, Examples.template(question));
    assertThat(places.values())
        .extracting(Sentence::toString)
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void nothingMakesNoAnswer(Question question) {
    assertThat(reading(question).read(question, Map.of(), Examples.sheet(question, 1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void whateverIsReadCanBeChecked(Question question) {
    var sheet = Examples.sheet(question, 1);
    var places = reading(question).places(question, sheet.template()).keySet();
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var given = new HashMap<String, Object>();
      places.forEach(place -> given.put(place, JUNK.get(random.nextInt(JUNK.size()))));
      assertThatCode(
              () ->
                  reading(question)
                      .read(question, given, sheet)
                      .ifPresent(answer -> sheet.check(Map.of(question.id(), answer))))
          .as("seed %d: %s", seed, given)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'B>A=C', 'b|a c'",
    "'b > c > a', 'b|c|a'",
    "'2,1,2', 'b|a c'",
    "'2 1 3', 'b|a|c'",
    "'[2, 3, 1]', ''",
    "'B>A', ''",
    "'B>B>A', ''"
  })
  void rankingsAreReadFromRanksOrOrder(String written, String tiers) {
    var question = Examples.ranking("rank", true, true, null);
    var expected = Arrays.stream(tiers.split("\\|")).map(tier -> List.of(tier.split(" "))).toList();
    var read = reading(question).read(question, Map.of(Reading.WHOLE, written), abc(question));
    assertThat(read.map(answer -> placed(question, answer)))
        .isEqualTo(tiers.isEmpty() ? Optional.empty() : Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "left, x, slightly",
    "2, y, slightly",
    "model_a, x, slightly",
    "Response B, y, slightly",
    "tie, , tie",
    "0, , tie",
    "tie (bothbad), , both-bad",
    "Both bad, , both-bad"
  })
  void comparisonsAreReadFromSides(String written, String better, String degree) {
    var question = Examples.questions().get(3);
    var expected = new HashMap<String, Object>();
    expected.put("degree", degree);
    if (better != null) {
      expected.put("better", better);
    }
    var read = reading(question).read(question, Map.of(Reading.WHOLE, written), xy(question));
    assertThat(QuestionTypes.of(question).parts(question, read.orElseThrow(), xy(question)))
        .isEqualTo(expected);
  }

  private static List<List<String>> placed(Question question, Answer answer) {
    var parts = QuestionTypes.of(question).parts(question, answer, abc(question));
    return parts.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                part -> (Integer) part.getValue(),
                TreeMap::new,
                Collectors.mapping(part -> part.getKey().substring(5), Collectors.toList())))
        .values()
        .stream()
        .toList();
  }

  private static Sheet abc(Question question) {
    return showing(question, "replies", "a", "b", "c");
  }

  private static Sheet xy(Question question) {
    return showing(question, "pair", "x", "y");
  }

  private static Sheet showing(Question question, String input, String... ids) {
    var responses = Stream.of(ids).map(id -> new Response(id, "Text of " + id)).toList();
    return Sheet.of(
        Examples.template(question),
        Map.of(input, new ResponsesValue(responses)),
        Examples.RUBRIC,
        List.of());
  }

  private static Reading<Question, Answer> reading(Question question) {
    return QuestionTypes.reading(question).orElseThrow();
  }
}
