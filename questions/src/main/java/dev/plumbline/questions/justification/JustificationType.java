package dev.plumbline.questions.justification;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Writing;
import dev.plumbline.questions.capabilities.Written;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Justification. Its citations are facts for review and export; it has no codes. */
public final class JustificationType
    implements QuestionType<JustificationQuestion, JustificationAnswer>,
        Writing<JustificationQuestion, JustificationAnswer> {
  @Override
  public String id() {
    return "justification";
  }

  @Override
  public Class<JustificationQuestion> question() {
    return JustificationQuestion.class;
  }

  @Override
  public Class<JustificationAnswer> answer() {
    return JustificationAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(JustificationQuestion question, Template template) {
    var flaws = new Flaws();
    question.lengths().checkSettings(flaws);
    var target = question.targetWords();
    var min = question.minWords();
    var max = question.maxWords();
    flaws.require(
        target == null || ((min == null || target >= min) && (max == null || target <= max)),
        "targetWords",
        "targetWords must lie between minWords and maxWords.");
    flaws.require(
        question.fewestCitations() >= 0, "minCitations", "minCitations must be 0 or more.");
    return flaws.list();
  }

  @Override
  public List<Flaw> checkRubric(JustificationQuestion question, Rubric rubric) {
    var flaws = new Flaws();
    var known = rubric.criteria().stream().map(Criterion::id).toList();
    for (int i = 0; i < question.requiredCriteria().size(); i++) {
      var criterion = question.requiredCriteria().get(i);
      flaws.require(
          known.contains(criterion),
          "requiredCriteria[" + i + "]",
          "The rubric has no criterion {0}.",
          criterion);
    }
    flaws.require(
        question.fewestCitations() == 0 || !known.isEmpty(),
        "minCitations",
        "The rubric has no criteria that could be cited.");
    return flaws.list();
  }

  @Override
  public boolean blank(JustificationAnswer answer) {
    return answer.text().isBlank() && answer.citations().isEmpty();
  }

  @Override
  public List<Flaw> check(JustificationQuestion question, JustificationAnswer answer, Sheet sheet) {
    return new JustificationCheck(question, answer, sheet).flaws();
  }

  @Override
  public Map<String, Object> schema(JustificationQuestion question, Sheet sheet) {
    return CitationSchema.answer(id(), question, sheet);
  }

  @Override
  public JustificationAnswer sample(
      JustificationQuestion question, Sheet sheet, RandomGenerator random) {
    return new SampleJustification(question, sheet, random).answer();
  }

  @Override
  public SequencedMap<String, Object> parts(
      JustificationQuestion question, JustificationAnswer answer, Sheet sheet) {
    return CitationParts.of(answer);
  }

  @Override
  public SequencedMap<String, List<String>> partValues(JustificationQuestion question) {
    return CitationParts.values();
  }

  /** A citation is kept only with all its facts; the markers of the others leave the text. */
  @Override
  public JustificationAnswer keep(
      JustificationQuestion question, JustificationAnswer answer, Set<String> paths) {
    var kept =
        answer.citations().stream()
            .filter(citation -> paths.containsAll(CitationParts.of(citation).keySet()))
            .toList();
    return keep(paths.contains("text") ? answer : withoutText(answer), kept);
  }

  /** Criteria are renamed or dropped by the map; what they are is up to the rubric. */
  @Override
  public Optional<JustificationAnswer> migrate(
      JustificationQuestion from,
      JustificationQuestion to,
      JustificationAnswer answer,
      LabelMap map) {
    var kept = new ArrayList<Citation>();
    for (var citation : answer.citations()) {
      var against = citation.against();
      if (!map.drops(citation.criterion()) && (against == null || !map.drops(against))) {
        kept.add(renamed(citation, map));
      }
    }
    return Optional.of(keep(answer, kept));
  }

  /**
   * The share of accepted citations (criterion, polarity and place, not the exact quote) that the
   * answer has too; 1 where none is wanted. Accepted answers' tolerance is the share that may lack.
   */
  @Override
  public double score(
      JustificationQuestion question,
      List<Accepted<JustificationAnswer>> gold,
      JustificationAnswer answer,
      Sheet sheet) {
    return gold.stream()
        .mapToDouble(
            accepted -> {
              double found = found(accepted.answer(), answer);
              return 1 - found <= accepted.tolerance() ? 1 : found;
            })
        .max()
        .orElse(0);
  }

  /** The prose with the quotes in the places of the citations. */
  @Override
  public Optional<Written> written(
      JustificationQuestion question, JustificationAnswer answer, Sheet sheet) {
    var prose =
        answer.withMarkers(
            citation -> citation.target() == null ? "" : "“" + citation.target().quote() + "”");
    return prose.isBlank() ? Optional.empty() : Optional.of(new Written(prose, null));
  }

  private static double found(JustificationAnswer wanted, JustificationAnswer answer) {
    return wanted.citations().stream()
        .mapToInt(one -> answer.citations().stream().anyMatch(other -> alike(one, other)) ? 1 : 0)
        .average()
        .orElse(1);
  }

  private static boolean alike(Citation one, Citation other) {
    var here = one.target();
    var there = other.target();
    return one.criterion().equals(other.criterion())
        && one.polarity() == other.polarity()
        && here != null
        && there != null
        && here.input().equals(there.input())
        && Objects.equals(here.response(), there.response())
        && Objects.equals(here.turn(), there.turn())
        && Objects.equals(here.document(), there.document());
  }

  private static JustificationAnswer keep(JustificationAnswer answer, List<Citation> kept) {
    var ids = kept.stream().map(Citation::id).toList();
    var text =
        answer.withMarkers(
            citation -> ids.contains(citation.id()) ? "{{" + citation.id() + "}}" : "");
    return new JustificationAnswer(text, kept);
  }

  private static JustificationAnswer withoutText(JustificationAnswer answer) {
    return new JustificationAnswer("", answer.citations());
  }

  private static Citation renamed(Citation citation, LabelMap map) {
    @Nullable String against = citation.against();
    return new Citation(
        citation.id(),
        map.ids().getOrDefault(citation.criterion(), citation.criterion()),
        citation.polarity(),
        against == null ? null : map.ids().getOrDefault(against, against),
        citation.severity(),
        citation.target());
  }
}
