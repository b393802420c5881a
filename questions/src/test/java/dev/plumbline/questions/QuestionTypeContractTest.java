package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every kind of question promises: the specification of the seam. A new kind is judged by
 * these tests, and by those of its capabilities in {@link CapabilityContractTest}, without a line
 * of its own here.
 */
class QuestionTypeContractTest {
  static List<Question> questions() {
    return Examples.questions();
  }

  static Stream<Sampled> sampled() {
    return Examples.questions().stream().flatMap(Sampled::of);
  }

  @Test
  void everyRegisteredKindHasAnExample() {
    var shown = Examples.questions().stream().map(question -> QuestionTypes.of(question).id());
    var registered = QuestionTypes.all().stream().map(QuestionType::id).toList();
    assertThat(registered).doesNotHaveDuplicates();
    assertThat(new HashSet<>(shown.toList())).isEqualTo(new HashSet<>(registered));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anExampleIsAFlawlessTemplate(Question question) {
    assertThat(Templates.check(Examples.template(question))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothingAnsweredIsMissingOnlyWhereItIsRequired(Question question) {
    var sheet = Examples.sheet(question, 1);
    var missing = new Flaw("answers." + question.id(), "This question needs an answer.");
    assertThat(sheet.check(Map.of())).isEqualTo(question.required() ? List.of(missing) : List.of());
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void aSampledAnswerCanBeHandedIn(Sampled it) {
    assertThat(it.sheet().check(Map.of(it.question().id(), it.answer()))).isEmpty();
    assertThat(it.type().blank(it.answer())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void aSampledAnswerFitsTheSchemaOfItsTask(Sampled it) {
    var schema = it.type().schema(it.question(), it.sheet());
    assertThat(SchemaCheck.flaws(schema, Json.of(it.type().id(), it.answer()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void allPartsTogetherAreTheAnswer(Sampled it) {
    var parts = it.parts(it.answer());
    assertThat(parts).isNotEmpty();
    assertThat(it.type().keep(it.question(), it.answer(), parts.keySet())).isEqualTo(it.answer());
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void noPartsAreABlankAnswer(Sampled it) {
    var nothing = it.type().keep(it.question(), it.answer(), Set.of());
    assertThat(it.type().blank(nothing)).isTrue();
    assertThat(it.parts(nothing)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void keepingSomePartsKeepsNoOthers(Sampled it) {
    var random = new Random(it.seed());
    var some = new HashSet<>(it.parts(it.answer()).keySet());
    some.removeIf(path -> random.nextBoolean());
    var kept = it.type().keep(it.question(), it.answer(), some);
    assertThat(some).containsAll(it.parts(kept).keySet());
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void everyPartIsOneThatTheQuestionAnnounces(Sampled it) {
    var announced = it.type().partValues(it.question());
    it.parts(it.answer())
        .forEach(
            (path, fact) -> {
              var patterns =
                  announced.keySet().stream().filter(p -> Parts.matches(p, path)).toList();
              assertThat(patterns).as(path).hasSize(1);
              var values = announced.getOrDefault(patterns.getFirst(), List.of());
              assertThat(values.isEmpty() || values.contains(fact.toString()))
                  .as("%s = %s", path, fact)
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void anAnswerDiffersFromItselfInNothing(Sampled it) {
    assertThat(Parts.changes(it.parts(it.answer()), it.parts(it.answer()))).isEmpty();
    assertThat(Parts.changes(it.parts(it.answer()), Map.of()))
        .hasSameSizeAs(it.parts(it.answer()).keySet());
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void anAcceptedAnswerScoresOneAndEveryOtherBetweenZeroAndOne(Sampled it) {
    var gold = List.of(Accepted.exactly(it.answer()));
    assertThat(it.score(gold, it.answer())).isEqualTo(1);
    assertThat(it.score(gold, it.other())).isBetween(0.0, 1.0);
    assertThat(it.score(List.of(), it.answer())).isZero();
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void oneOfSeveralAcceptedAnswersIsEnough(Sampled it) {
    var gold = List.of(Accepted.exactly(it.other()), Accepted.exactly(it.answer()));
    assertThat(it.score(gold, it.answer())).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void theSameQuestionReadsItsAnswersUnchanged(Sampled it) {
    var same = it.type().migrate(it.question(), it.question(), it.answer(), LabelMap.same());
    assertThat(same).contains(it.answer());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersOfAnotherKindAreRefused(Question question) {
    var type = QuestionTypes.of(question);
    for (var other : Examples.questions()) {
      if (QuestionTypes.of(other).id().equals(type.id())) {
        continue;
      }
      var sheet = Examples.sheet(other, 1);
      var foreign = QuestionTypes.of(other).sample(other, sheet, new Random(1));
      assertThat(Examples.sheet(question, 1).check(Map.of(question.id(), foreign)))
          .extracting(Flaw::path)
          .containsExactly("answers." + question.id());
    }
  }
}
