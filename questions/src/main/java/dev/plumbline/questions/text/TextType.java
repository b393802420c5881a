package dev.plumbline.questions.text;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Writing;
import dev.plumbline.questions.capabilities.Written;
import dev.plumbline.questions.internal.Asking;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.questions.internal.WordDistance;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Free text. It has no codes: the best text is found by review or by vote, not by agreement. */
public final class TextType
    implements QuestionType<TextQuestion, TextAnswer>,
        Writing<TextQuestion, TextAnswer>,
        Reading<TextQuestion, TextAnswer> {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public Class<TextQuestion> question() {
    return TextQuestion.class;
  }

  @Override
  public Class<TextAnswer> answer() {
    return TextAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(TextQuestion question, Template template) {
    var flaws = new Flaws();
    if (question.on() != null) {
      Asking.responses(flaws, question.on(), template);
    }
    question.lengths().checkSettings(flaws);
    return flaws.list();
  }

  @Override
  public boolean blank(TextAnswer answer) {
    return answer.text().isBlank() && answer.response() == null;
  }

  @Override
  public List<Flaw> check(TextQuestion question, TextAnswer answer, Sheet sheet) {
    var flaws = new Flaws();
    flaws.require(!answer.text().isBlank(), "text", "Nothing is written yet.");
    question.lengths().check(flaws, answer.text(), answer.text());
    flaws.require(
        question.multiline() || answer.text().indexOf('\n') < 0, "text", "One line is wanted.");
    var response = answer.response();
    if (question.on() == null) {
      flaws.require(response == null, "response", "This text does not correct a response.");
    } else {
      flaws.require(
          response != null && sheet.units(question.on()).contains(response),
          "response",
          "Which response is corrected?");
    }
    return flaws.list();
  }

  @Override
  public Map<String, Object> schema(TextQuestion question, Sheet sheet) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("text", Schemas.text());
    if (question.on() != null) {
      properties.put("response", Schemas.oneOf(sheet.units(question.on())));
    }
    return Schemas.answer(id(), properties);
  }

  @Override
  public TextAnswer sample(TextQuestion question, Sheet sheet, RandomGenerator random) {
    var text = Samples.prose(random, question.lengths().sample(random));
    var response = question.on() == null ? null : Samples.one(sheet.units(question.on()), random);
    return new TextAnswer(text, response);
  }

  @Override
  public SequencedMap<String, Object> parts(TextQuestion question, TextAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    if (!answer.text().isBlank()) {
      parts.put("text", answer.text());
    }
    var response = answer.response();
    if (response != null) {
      parts.put("response", response);
    }
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(TextQuestion question) {
    var values = new LinkedHashMap<String, List<String>>();
    values.put("text", List.of());
    if (question.on() != null) {
      values.put("response", List.of());
    }
    return values;
  }

  @Override
  public TextAnswer keep(TextQuestion question, TextAnswer answer, Set<String> paths) {
    return new TextAnswer(
        paths.contains("text") ? answer.text() : null,
        paths.contains("response") ? answer.response() : null);
  }

  @Override
  public Optional<TextAnswer> migrate(
      TextQuestion from, TextQuestion to, TextAnswer answer, LabelMap map) {
    return Objects.equals(from.on(), to.on()) ? Optional.of(answer) : Optional.empty();
  }

  /**
   * How alike the texts are, word by word, and 0 when they correct different responses. Accepted
   * answers' tolerance is a share of words, 0 to 1.
   */
  @Override
  public double score(
      TextQuestion question, List<Accepted<TextAnswer>> gold, TextAnswer answer, Sheet sheet) {
    return gold.stream()
        .filter(accepted -> Objects.equals(accepted.answer().response(), answer.response()))
        .mapToDouble(
            accepted -> {
              double alike = WordDistance.similarity(accepted.answer().text(), answer.text());
              return 1 - alike <= accepted.tolerance() ? 1 : alike;
            })
        .max()
        .orElse(0);
  }

  @Override
  public Optional<Written> written(TextQuestion question, TextAnswer answer, Sheet sheet) {
    return answer.text().isBlank()
        ? Optional.empty()
        : Optional.of(new Written(answer.text(), answer.response()));
  }

  @Override
  public SequencedMap<String, Sentence> places(TextQuestion question, Template template) {
    var places = new LinkedHashMap<String, Sentence>();
    if (question.on() == null) {
      places.put(WHOLE, Sentence.asIs(question.title()));
    }
    return places;
  }

  @Override
  public Optional<TextAnswer> read(TextQuestion question, Map<String, Object> given, Sheet sheet) {
    return question.on() == null && given.containsKey(WHOLE)
        ? Optional.of(new TextAnswer(String.valueOf(given.get(WHOLE)), null))
        : Optional.empty();
  }
}
