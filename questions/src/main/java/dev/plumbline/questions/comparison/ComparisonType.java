package dev.plumbline.questions.comparison;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Coded;
import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Preference;
import dev.plumbline.questions.capabilities.Preferring;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Asking;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of two. The measure {@code preference} is ordinal and coded both ways: strengths from
 * the other response's best to the first's best. With several degrees of strength 0, {@code
 * neither} says which of them was meant.
 */
public final class ComparisonType
    implements QuestionType<ComparisonQuestion, ComparisonAnswer>,
        Coded<ComparisonQuestion, ComparisonAnswer>,
        Preferring<ComparisonQuestion, ComparisonAnswer>,
        Reading<ComparisonQuestion, ComparisonAnswer> {
  private static final String PREFERENCE = "preference";
  private static final String NEITHER = "neither";

  @Override
  public String id() {
    return "comparison";
  }

  @Override
  public Class<ComparisonQuestion> question() {
    return ComparisonQuestion.class;
  }

  @Override
  public Class<ComparisonAnswer> answer() {
    return ComparisonAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(ComparisonQuestion question, Template template) {
    var flaws = new Flaws();
    Asking.responses(flaws, question.on(), template)
        .ifPresent(
            input ->
                flaws.require(
                    input.min() == 2 && input.max() == 2,
                    "on",
                    "A comparison needs exactly 2 responses (min 2, max 2)."));
    var degrees = question.degrees();
    var ids = degrees.stream().map(Degree::id).toList();
    Ids.checkAll(flaws, "degrees", 1, ids, degrees.stream().map(Degree::title).toList());
    for (int i = 0; i < degrees.size(); i++) {
      flaws.require(
          degrees.get(i).strength() >= 0,
          "degrees[" + i + "].strength",
          "A strength is 0 or more; which response is better is said apart from it.");
    }
    flaws.require(
        !question.strengths().isEmpty(), "degrees", "At least one degree must prefer a response.");
    return flaws.list();
  }

  @Override
  public boolean blank(ComparisonAnswer answer) {
    return answer.better() == null && answer.degree().isBlank();
  }

  @Override
  public List<Flaw> check(ComparisonQuestion question, ComparisonAnswer answer, Sheet sheet) {
    var flaws = new Flaws();
    var degree = question.degree(answer.degree());
    var better = answer.better();
    if (degree.isEmpty()) {
      var known = String.join(", ", question.degrees().stream().map(Degree::id).toList());
      flaws.add("degree", "The degree must be one of {0}.", known);
    } else if (degree.get().strength() == 0) {
      flaws.require(
          better == null,
          "better",
          "{0} prefers neither; better must be null.",
          degree.get().title());
    } else {
      flaws.require(better != null, "better", "Which response is better?");
    }
    flaws.require(
        better == null || sheet.units(question.on()).contains(better),
        "better",
        "The task has no response {0}.",
        better);
    return flaws.list();
  }

  @Override
  public Map<String, Object> schema(ComparisonQuestion question, Sheet sheet) {
    var betters = new ArrayList<@Nullable String>(sheet.units(question.on()));
    betters.add(null);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("better", Map.of("enum", betters));
    properties.put("degree", Schemas.oneOf(question.degrees().stream().map(Degree::id).toList()));
    return Schemas.answer(id(), properties);
  }

  @Override
  public ComparisonAnswer sample(ComparisonQuestion question, Sheet sheet, RandomGenerator random) {
    var degree = Samples.one(question.degrees(), random);
    var better = Samples.one(sheet.units(question.on()), random);
    return new ComparisonAnswer(degree.strength() == 0 ? null : better, degree.id());
  }

  @Override
  public SequencedMap<String, Object> parts(
      ComparisonQuestion question, ComparisonAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    var better = answer.better();
    if (better != null) {
      parts.put("better", better);
    }
    if (!answer.degree().isBlank()) {
      parts.put("degree", answer.degree());
    }
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(ComparisonQuestion question) {
    var values = new LinkedHashMap<String, List<String>>();
    values.put("better", List.of());
    values.put("degree", question.degrees().stream().map(Degree::id).toList());
    return values;
  }

  @Override
  public ComparisonAnswer keep(
      ComparisonQuestion question, ComparisonAnswer answer, Set<String> paths) {
    return new ComparisonAnswer(
        paths.contains("better") ? answer.better() : null,
        paths.contains("degree") ? answer.degree() : null);
  }

  @Override
  public Optional<ComparisonAnswer> migrate(
      ComparisonQuestion from, ComparisonQuestion to, ComparisonAnswer answer, LabelMap map) {
    if (!from.on().equals(to.on())) {
      return Optional.empty();
    }
    return map.id(answer.degree(), to.degrees().stream().map(Degree::id).toList())
        .flatMap(to::degree)
        .filter(degree -> degree.strength() > 0 == (answer.better() != null))
        .map(degree -> new ComparisonAnswer(answer.better(), degree.id()));
  }

  /** Accepted answers' tolerance is in steps between the measure's codes. */
  @Override
  public double score(
      ComparisonQuestion question,
      List<Accepted<ComparisonAnswer>> gold,
      ComparisonAnswer answer,
      Sheet sheet) {
    return gold.stream()
        .mapToDouble(
            accepted -> {
              int steps = steps(question, accepted.answer(), answer);
              int most = 2 * question.strengths().size();
              return steps <= accepted.tolerance() ? 1 : 1 - (double) steps / most;
            })
        .max()
        .orElse(0);
  }

  @Override
  public List<Measure> measures(ComparisonQuestion question) {
    var codes = new ArrayList<String>();
    question.strengths().reversed().forEach(strength -> codes.add("-" + strength));
    codes.add("0");
    question.strengths().forEach(strength -> codes.add("" + strength));
    var preference = new Measure(PREFERENCE, question.title(), Scale.ORDINAL, codes, true);
    var neither = question.withoutPreference();
    if (neither.size() < 2) {
      return List.of(preference);
    }
    var kinds = new ArrayList<>(List.of("(preference)"));
    neither.forEach(degree -> kinds.add(degree.id()));
    var title = question.title() + ": kind of no preference";
    return List.of(preference, new Measure(NEITHER, title, Scale.NOMINAL, kinds, false));
  }

  @Override
  public void code(
      ComparisonQuestion question,
      ComparisonAnswer answer,
      Sheet sheet,
      Measure measure,
      Units out) {
    var degree = question.degree(answer.degree());
    var responses = sheet.units(question.on());
    if (degree.isEmpty() || responses.size() != 2) {
      return;
    }
    if (measure.name().equals(NEITHER)) {
      out.put(Units.TASK, 1 + question.withoutPreference().indexOf(degree.get()));
      return;
    }
    var first = responses.get(0);
    var second = responses.get(1);
    int middle = question.strengths().size();
    int lead = lead(question, answer, first);
    out.put(first + ":" + second, middle + lead);
    out.put(second + ":" + first, middle - lead);
  }

  @Override
  public String on(ComparisonQuestion question) {
    return question.on();
  }

  @Override
  public List<Preference> preferences(
      ComparisonQuestion question, ComparisonAnswer answer, Sheet sheet) {
    var degree = question.degree(answer.degree());
    var responses = sheet.units(question.on());
    if (degree.isEmpty() || responses.size() != 2) {
      return List.of();
    }
    boolean swapped = responses.get(1).equals(answer.better());
    return List.of(
        new Preference(
            responses.get(swapped ? 1 : 0),
            responses.get(swapped ? 0 : 1),
            degree.get().strength()));
  }

  /** Steps on the scale of strengths by which a response is ahead; negative = behind. */
  private static int lead(ComparisonQuestion question, ComparisonAnswer answer, String response) {
    int strength = question.degree(answer.degree()).map(Degree::strength).orElse(0);
    int steps = question.strengths().indexOf(strength) + 1;
    return response.equals(answer.better()) ? steps : -steps;
  }

  /** Steps between two answers; different ways to prefer neither are one step apart. */
  private static int steps(
      ComparisonQuestion question, ComparisonAnswer gold, ComparisonAnswer answer) {
    var ahead = gold.better() == null ? answer.better() : gold.better();
    if (ahead == null) {
      return gold.degree().equals(answer.degree()) ? 0 : 1;
    }
    return Math.abs(lead(question, gold, ahead) - lead(question, answer, ahead));
  }

  @Override
  public SequencedMap<String, Sentence> places(ComparisonQuestion question, Template template) {
    return ReadComparison.places(question);
  }

  @Override
  public Optional<ComparisonAnswer> read(
      ComparisonQuestion question, Map<String, Object> given, Sheet sheet) {
    return ReadComparison.read(question, given, sheet);
  }
}
