package dev.plumbline.questions.comparison;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.internal.Foreign;
import dev.plumbline.sentences.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of other tools: which response is better (left or right, 1 or 2, a or b, its text) or
 * tie (0, tie, equal …), and if a column says so, by what degree; otherwise by the weakest one.
 */
final class ReadComparison {
  private static final String DEGREE = "degree";

  private ReadComparison() {}

  static SequencedMap<String, Sentence> places(ComparisonQuestion question) {
    var places = new LinkedHashMap<String, Sentence>();
    places.put(Reading.WHOLE, Sentence.asIs(question.title()));
    places.put(DEGREE, Sentence.of("{0}: degree", question.title()));
    return places;
  }

  static Optional<ComparisonAnswer> read(
      ComparisonQuestion question, Map<String, Object> given, Sheet sheet) {
    var whole = given.get(Reading.WHOLE);
    if (whole == null) {
      return Optional.empty();
    }
    var degree = given.get(DEGREE);
    var better = Foreign.response(whole, sheet.responses(question.on()));
    if (better.isPresent()) {
      return stated(question, degree, false).map(d -> new ComparisonAnswer(better.get(), d.id()));
    }
    var named = named(question, whole).filter(d -> d.strength() == 0);
    if (named.isPresent() || Foreign.isTie(whole)) {
      return named
          .or(() -> bothBad(question, whole))
          .or(() -> stated(question, degree, true))
          .map(d -> new ComparisonAnswer(null, d.id()));
    }
    return Optional.empty();
  }

  private static Optional<Degree> stated(
      ComparisonQuestion question, @Nullable Object degree, boolean tie) {
    if (degree != null) {
      return named(question, degree).filter(d -> (d.strength() == 0) == tie);
    }
    return question.degrees().stream()
        .filter(d -> (d.strength() == 0) == tie)
        .min(Comparator.comparingInt(Degree::strength));
  }

  private static Optional<Degree> named(ComparisonQuestion question, Object value) {
    return question.degrees().stream()
        .filter(d -> Foreign.names(value, d.id(), d.title()))
        .findFirst();
  }

  private static Optional<Degree> bothBad(ComparisonQuestion question, Object value) {
    return Foreign.word(value).contains("bad")
        ? question.degrees().stream()
            .filter(d -> d.strength() == 0 && d.id().contains("bad"))
            .findFirst()
        : Optional.empty();
  }
}
