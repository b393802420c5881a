package dev.plumbline.questions.choices;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Coded;
import dev.plumbline.questions.capabilities.Differing;
import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Choice of any labels: each label is a nominal measure, no or yes. An answer that is there says
 * "no" for every label it does not choose, even where it lists nothing.
 */
public final class ChoicesType
    implements QuestionType<ChoicesQuestion, ChoicesAnswer>,
        Coded<ChoicesQuestion, ChoicesAnswer>,
        Differing<ChoicesQuestion, ChoicesAnswer>,
        Reading<ChoicesQuestion, ChoicesAnswer> {

  @Override
  public String id() {
    return "choices";
  }

  @Override
  public Class<ChoicesQuestion> question() {
    return ChoicesQuestion.class;
  }

  @Override
  public Class<ChoicesAnswer> answer() {
    return ChoicesAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(ChoicesQuestion question, Template template) {
    return ChoicesCheck.question(question, template);
  }

  @Override
  public boolean blank(ChoicesAnswer answer) {
    return answer.chosen().isEmpty();
  }

  @Override
  public List<Flaw> check(ChoicesQuestion question, ChoicesAnswer answer, Sheet sheet) {
    return ChoicesCheck.answer(question, answer, sheet);
  }

  @Override
  public Map<String, Object> schema(ChoicesQuestion question, Sheet sheet) {
    var label = Schemas.oneOf(question.labelIds());
    var labels = new LinkedHashMap<>(Schemas.array(label, question.fewest(), question.most()));
    labels.put("uniqueItems", true);
    var units = sheet.units(question.on());
    var chosen = Schemas.objectOf(units, question.required(), unit -> labels);
    return Schemas.answer(id(), Map.of("chosen", chosen));
  }

  @Override
  public ChoicesAnswer sample(ChoicesQuestion question, Sheet sheet, RandomGenerator random) {
    var chosen = new LinkedHashMap<String, List<String>>();
    for (var unit : sheet.units(question.on())) {
      int count = random.nextInt(question.fewest(), question.most() + 1);
      chosen.put(unit, Samples.shuffled(question.labelIds(), random).subList(0, count));
    }
    return new ChoicesAnswer(chosen);
  }

  @Override
  public SequencedMap<String, Object> parts(
      ChoicesQuestion question, ChoicesAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    answer
        .chosen()
        .forEach(
            (unit, labels) -> {
              labels.forEach(label -> parts.put(path(unit, label), true));
              if (labels.isEmpty()) {
                parts.put("none." + unit, true);
              }
            });
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(ChoicesQuestion question) {
    var values = new LinkedHashMap<String, List<String>>();
    var unit = question.on() == null ? Units.TASK : "*";
    question.labelIds().forEach(label -> values.put(path(unit, label), List.of("true")));
    values.put("none." + unit, List.of("true"));
    return values;
  }

  @Override
  public ChoicesAnswer keep(ChoicesQuestion question, ChoicesAnswer answer, Set<String> paths) {
    var kept = new LinkedHashMap<String, List<String>>();
    answer
        .chosen()
        .forEach(
            (unit, labels) -> {
              var some = labels.stream().filter(l -> paths.contains(path(unit, l))).toList();
              if (!some.isEmpty() || (labels.isEmpty() && paths.contains("none." + unit))) {
                kept.put(unit, some);
              }
            });
    return new ChoicesAnswer(kept);
  }

  @Override
  public Optional<ChoicesAnswer> migrate(
      ChoicesQuestion from, ChoicesQuestion to, ChoicesAnswer answer, LabelMap map) {
    if (!Objects.equals(from.on(), to.on())) {
      return Optional.empty();
    }
    var migrated = new LinkedHashMap<String, List<String>>();
    for (var unit : answer.chosen().entrySet()) {
      var labels = new LinkedHashSet<String>();
      for (var label : unit.getValue()) {
        var mapped = map.id(label, to.labelIds());
        if (mapped.isEmpty() && !map.drops(label)) {
          return Optional.empty();
        }
        mapped.ifPresent(labels::add);
      }
      migrated.put(unit.getKey(), new ArrayList<>(labels));
    }
    return Optional.of(new ChoicesAnswer(migrated));
  }

  /** Accepted answers' tolerance is a difference, 0 to 1. */
  @Override
  public double score(
      ChoicesQuestion question,
      List<Accepted<ChoicesAnswer>> gold,
      ChoicesAnswer answer,
      Sheet sheet) {
    return gold.stream()
        .mapToDouble(
            accepted -> {
              double difference = difference(question, accepted.answer(), answer, sheet);
              return difference <= accepted.tolerance() ? 1 : 1 - difference;
            })
        .max()
        .orElse(0);
  }

  @Override
  public List<Measure> measures(ChoicesQuestion question) {
    return question.labels().stream()
        .map(
            label ->
                new Measure(label.id(), label.title(), Scale.NOMINAL, List.of("no", "yes"), false))
        .toList();
  }

  @Override
  public void code(
      ChoicesQuestion question, ChoicesAnswer answer, Sheet sheet, Measure measure, Units out) {
    for (var unit : sheet.units(question.on())) {
      var labels = answer.chosen().getOrDefault(unit, List.of());
      out.put(unit, labels.contains(measure.name()) ? 1 : 0);
    }
  }

  /** The mean over units of MASI (Passonneau 2006): Jaccard, weighted by how the sets overlap. */
  @Override
  public double difference(
      ChoicesQuestion question, ChoicesAnswer first, ChoicesAnswer second, Sheet sheet) {
    return sheet.units(question.on()).stream()
        .mapToDouble(
            unit ->
                Sets.masi(
                    first.chosen().getOrDefault(unit, List.of()),
                    second.chosen().getOrDefault(unit, List.of())))
        .average()
        .orElse(0);
  }

  private static String path(String unit, String label) {
    return "chosen." + unit + "." + label;
  }

  @Override
  public SequencedMap<String, Sentence> places(ChoicesQuestion question, Template template) {
    return ReadChoices.places(question, template);
  }

  @Override
  public Optional<ChoicesAnswer> read(
      ChoicesQuestion question, Map<String, Object> given, Sheet sheet) {
    return ReadChoices.read(question, given, sheet);
  }
}
