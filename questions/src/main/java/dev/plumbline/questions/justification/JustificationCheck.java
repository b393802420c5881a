package dev.plumbline.questions.justification;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Target;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Texts;
import dev.plumbline.questions.rubric.Criterion;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks one justification that is handed in. */
final class JustificationCheck {
  private final JustificationQuestion question;
  private final JustificationAnswer answer;
  private final Sheet sheet;
  private final List<String> criteria;
  private final Flaws flaws = new Flaws();

  JustificationCheck(JustificationQuestion question, JustificationAnswer answer, Sheet sheet) {
    this.question = question;
    this.answer = answer;
    this.sheet = sheet;
    this.criteria = sheet.criteria().stream().map(Criterion::id).toList();
  }

  List<Flaw> flaws() {
    flaws.require(!answer.text().isBlank(), "text", "Nothing is written yet.");
    question.lengths().check(flaws, answer.text(), answer.withMarkers(citation -> " "));
    int count = answer.citations().size();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      checkCitation("citations[" + i + "]", answer.citations().get(i), seen);
    }
    int wanted = question.fewestCitations();
    flaws.require(
        count >= wanted, "citations", "There are {0} of at least {1} citations.", count, wanted);
    for (var required : question.requiredCriteria()) {
      flaws.require(
          answer.citations().stream().anyMatch(citation -> cites(citation, required)),
          "citations",
          "The criterion {0} must be cited.",
          required);
    }
    return flaws.list();
  }

  private void checkCitation(String path, Citation citation, Set<String> seen) {
    flaws.require(
        Ids.isGiven(citation.id()),
        path + ".id",
        "A citation's id holds up to 40 of a-z, 0-9 and hyphen.");
    flaws.require(
        seen.add(citation.id()), path + ".id", "Two citations have the id {0}.", citation.id());
    checkCriterion(path + ".criterion", citation.criterion());
    flaws.require(
        citation.polarity() != null,
        path + ".polarity",
        "Say whether this is a strength, a weakness or a tension.");
    checkAgainst(path + ".against", citation);
    var target = citation.target();
    if (target == null) {
      flaws.add(path + ".target", "A citation must quote something.");
    } else {
      checkTarget(path + ".target", target);
    }
  }

  private void checkCriterion(String path, String criterion) {
    flaws.require(criteria.contains(criterion), path, "There is no criterion {0} here.", criterion);
  }

  private void checkAgainst(String path, Citation citation) {
    var against = citation.against();
    if (citation.polarity() != Polarity.TENSION) {
      flaws.require(against == null, path, "Only a tension names a second criterion.");
    } else if (against == null) {
      flaws.add(path, "A tension names the criterion that this one stands against.");
    } else {
      checkCriterion(path, against);
      flaws.require(
          !against.equals(citation.criterion()),
          path,
          "A criterion is not in tension with itself.");
    }
  }

  private void checkTarget(String path, Target target) {
    var value = sheet.values().get(target.input());
    if (value == null) {
      flaws.add(path + ".input", "The task shows no input {0}.", target.input());
      return;
    }
    var source = value.source(target);
    if (source.isEmpty()) {
      flaws.add(path, "The task shows no such response, turn or document.");
      return;
    }
    int length = Texts.length(source.get());
    if (target.start() < 0 || target.end() <= target.start() || target.end() > length) {
      flaws.add(
          path + ".start",
          "The quote must lie within the text's {0} characters and not be empty.",
          length);
      return;
    }
    flaws.require(
        Texts.between(source.get(), target.start(), target.end()).equals(target.quote()),
        path + ".quote",
        "The quote does not occur in the text at this place.");
  }

  private static boolean cites(Citation citation, String criterion) {
    return citation.criterion().equals(criterion) || Objects.equals(citation.against(), criterion);
  }
}
