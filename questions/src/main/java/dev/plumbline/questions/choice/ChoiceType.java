package dev.plumbline.questions.choice;

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
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Choice of one label: one nominal code per task. */
public final class ChoiceType
    implements QuestionType<ChoiceQuestion, ChoiceAnswer>,
        Coded<ChoiceQuestion, ChoiceAnswer>,
        Reading<ChoiceQuestion, ChoiceAnswer> {
  private static final String LABEL = "label";

  @Override
  public String id() {
    return "choice";
  }

  @Override
  public Class<ChoiceQuestion> question() {
    return ChoiceQuestion.class;
  }

  @Override
  public Class<ChoiceAnswer> answer() {
    return ChoiceAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(ChoiceQuestion question, Template template) {
    var flaws = new Flaws();
    var titles = question.labels().stream().map(ChoiceLabel::title).toList();
    Ids.checkAll(flaws, "labels", 2, question.labelIds(), titles);
    return flaws.list();
  }

  @Override
  public boolean blank(ChoiceAnswer answer) {
    return answer.label().isBlank();
  }

  @Override
  public List<Flaw> check(ChoiceQuestion question, ChoiceAnswer answer, Sheet sheet) {
    var known = question.labelIds();
    return new Flaws()
        .require(
            known.contains(answer.label()),
            LABEL,
            "The label must be one of {0}.",
            String.join(", ", known))
        .list();
  }

  @Override
  public Map<String, Object> schema(ChoiceQuestion question, Sheet sheet) {
    return Schemas.answer(id(), Map.of(LABEL, Schemas.oneOf(question.labelIds())));
  }

  @Override
  public ChoiceAnswer sample(ChoiceQuestion question, Sheet sheet, RandomGenerator random) {
    return new ChoiceAnswer(Samples.one(question.labelIds(), random));
  }

  @Override
  public SequencedMap<String, Object> parts(
      ChoiceQuestion question, ChoiceAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    if (!blank(answer)) {
      parts.put(LABEL, answer.label());
    }
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(ChoiceQuestion question) {
    return new LinkedHashMap<>(Map.of(LABEL, question.labelIds()));
  }

  @Override
  public ChoiceAnswer keep(ChoiceQuestion question, ChoiceAnswer answer, Set<String> paths) {
    return paths.contains(LABEL) ? answer : new ChoiceAnswer(null);
  }

  @Override
  public Optional<ChoiceAnswer> migrate(
      ChoiceQuestion from, ChoiceQuestion to, ChoiceAnswer answer, LabelMap map) {
    return map.id(answer.label(), to.labelIds()).map(ChoiceAnswer::new);
  }

  /** Right or wrong; there is nothing to tolerate. */
  @Override
  public double score(
      ChoiceQuestion question,
      List<Accepted<ChoiceAnswer>> gold,
      ChoiceAnswer answer,
      Sheet sheet) {
    return gold.stream().anyMatch(accepted -> accepted.answer().equals(answer)) ? 1 : 0;
  }

  @Override
  public List<Measure> measures(ChoiceQuestion question) {
    return List.of(new Measure(LABEL, question.title(), Scale.NOMINAL, question.labelIds(), false));
  }

  @Override
  public void code(
      ChoiceQuestion question, ChoiceAnswer answer, Sheet sheet, Measure measure, Units out) {
    int code = measure.codes().indexOf(answer.label());
    if (code >= 0) {
      out.put(Units.TASK, code);
    }
  }

  @Override
  public SequencedMap<String, Sentence> places(ChoiceQuestion question, Template template) {
    var places = new LinkedHashMap<String, Sentence>();
    places.put(WHOLE, Sentence.asIs(question.title()));
    return places;
  }

  @Override
  public Optional<ChoiceAnswer> read(
      ChoiceQuestion question, Map<String, Object> given, Sheet sheet) {
    return ReadChoice.read(question, given);
  }
}
