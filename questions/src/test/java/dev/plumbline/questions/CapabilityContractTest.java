package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Preference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every capability promises, whichever kinds have it. */
class CapabilityContractTest {
  static Stream<Sampled> coded() {
    return sampled().filter(it -> QuestionTypes.coded(it.question()).isPresent());
  }

  static Stream<Sampled> differing() {
    return sampled().filter(it -> QuestionTypes.differing(it.question()).isPresent());
  }

  static Stream<Sampled> preferring() {
    return sampled().filter(it -> QuestionTypes.preferring(it.question()).isPresent());
  }

  static Stream<Sampled> writing() {
    return sampled().filter(it -> QuestionTypes.writing(it.question()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("coded")
  void everyCodeIsOneOfItsMeasure(Sampled it) {
    var coded = QuestionTypes.coded(it.question()).orElseThrow();
    var measures = coded.measures(it.question());
    assertThat(measures).isNotEmpty();
    assertThat(measures).extracting(Measure::name).doesNotHaveDuplicates();
    for (var measure : measures) {
      assertThat(measure.codes()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      assertThat(codes(it, measure, it.answer(), it.sheet()).values())
          .isNotEmpty()
          .allMatch(code -> code >= 0 && code < measure.codes().size());
    }
  }

  @ParameterizedTest
  @MethodSource("coded")
  void codesDoNotDependOnTheOrderShown(Sampled it) {
    for (var measure : QuestionTypes.coded(it.question()).orElseThrow().measures(it.question())) {
      assertThat(codes(it, measure, it.answer(), it.reordered()))
          .isEqualTo(codes(it, measure, it.answer(), it.sheet()));
    }
  }

  @ParameterizedTest
  @MethodSource("coded")
  void symmetricMeasuresCodeEachPairBothWays(Sampled it) {
    for (var measure : QuestionTypes.coded(it.question()).orElseThrow().measures(it.question())) {
      if (measure.symmetric()) {
        var codes = codes(it, measure, it.answer(), it.sheet());
        int last = measure.codes().size() - 1;
        codes.forEach(
            (unit, code) -> {
              var pair = unit.split(":");
              assertThat(codes).containsEntry(pair[1] + ":" + pair[0], last - code);
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("differing")
  void aDifferenceIsSymmetricAndNoneFromItself(Sampled it) {
    var differing = QuestionTypes.differing(it.question()).orElseThrow();
    double there = differing.difference(it.question(), it.answer(), it.other(), it.sheet());
    double back = differing.difference(it.question(), it.other(), it.answer(), it.reordered());
    assertThat(there).isBetween(0.0, 1.0);
    assertThat(back).isCloseTo(there, within(1e-12));
    assertThat(differing.difference(it.question(), it.answer(), it.answer(), it.sheet())).isZero();
  }

  @ParameterizedTest
  @MethodSource("preferring")
  void everyPairOfResponsesIsPreferredOnce(Sampled it) {
    var preferring = QuestionTypes.preferring(it.question()).orElseThrow();
    var responses = it.sheet().units(preferring.on(it.question()));
    Set<Set<String>> pairs = new HashSet<>();
    for (var preference : preferences(it, it.sheet())) {
      assertThat(responses).contains(preference.first(), preference.second());
      assertThat(pairs.add(Set.of(preference.first(), preference.second()))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("preferring")
  void preferencesDoNotDependOnTheOrderShown(Sampled it) {
    assertThat(preferences(it, it.reordered()).stream().map(CapabilityContractTest::spelled))
        .containsExactlyInAnyOrderElementsOf(
            preferences(it, it.sheet()).stream().map(CapabilityContractTest::spelled).toList());
  }

  @ParameterizedTest
  @MethodSource("writing")
  void whatWasWrittenIsReadWithoutMarkers(Sampled it) {
    var writing = QuestionTypes.writing(it.question()).orElseThrow();
    var written = writing.written(it.question(), it.answer(), it.sheet());
    assertThat(written).isPresent();
    assertThat(written.get().text()).isNotBlank().doesNotContain("{{");
  }

  private static Stream<Sampled> sampled() {
    return Examples.questions().stream().flatMap(Sampled::of);
  }

  private static Map<String, Integer> codes(
      Sampled it, Measure measure, Answer answer, Sheet sheet) {
    var codes = new TreeMap<String, Integer>();
    QuestionTypes.coded(it.question())
        .orElseThrow()
        .code(
            it.question(),
            answer,
            sheet,
            measure,
            (unit, code) -> assertThat(codes.put(unit, code)).as(unit).isNull());
    return codes;
  }

  private static List<Preference> preferences(Sampled it, Sheet sheet) {
    return QuestionTypes.preferring(it.question())
        .orElseThrow()
        .preferences(it.question(), it.answer(), sheet);
  }

  private static String spelled(Preference preference) {
    return preference.tie()
        ? Set.of(preference.first(), preference.second()).stream().sorted().toList().toString()
        : preference.first() + " over " + preference.second() + " by " + preference.strength();
  }
}
