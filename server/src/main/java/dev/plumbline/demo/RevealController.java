package dev.plumbline.demo;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Installation;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Written;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** In a demo, and only after the submit: what the original annotators said. */
@RestController
class RevealController {
  private final Installation installation;
  private final Originals originals;
  private final ProjectVersions versions;

  RevealController(Installation installation, Originals originals, ProjectVersions versions) {
    this.installation = installation;
    this.originals = originals;
    this.versions = versions;
  }

  @GetMapping("/api/v1/assignments/{assignment}/reveal")
  RevealView reveal(@PathVariable UUID assignment, CurrentAccount who) {
    var pair =
        Optional.of(assignment)
            .filter(id -> installation.demo())
            .flatMap(id -> originals.of(id, who.id()))
            .orElseThrow(() -> Problem.notFound().exception());
    var original = pair.original();
    if (original == null) {
      throw Problem.notFound().exception();
    }
    var mine = pair.mine();
    if (mine == null) {
      throw Problem.of(
              409, "not-submitted", "The original answer is shown after you have submitted yours.")
          .exception();
    }
    var template = versions.template(pair.project(), pair.templateVersion());
    var content = pair.content();
    var sheet = Sheet.of(template, content.values(), Rubric.empty(), content.criteria());
    var theirs = orders(template, original, sheet);
    return new RevealView(
        String.valueOf(pair.by()),
        theirs.tiers(),
        theirs.pairs(),
        theirs.agreeing(orders(template, mine, sheet)),
        pair.models(),
        original,
        justification(template, original, sheet));
  }

  /** From the first question that prefers responses to each other. */
  private static PairOrders orders(Template template, Map<String, Answer> answers, Sheet sheet) {
    for (Question question : template.questions()) {
      var preferring = QuestionTypes.preferring(question);
      var answer = answers.get(question.id());
      if (preferring.isPresent() && answer != null) {
        return new PairOrders(preferring.get().preferences(question, answer, sheet));
      }
    }
    return new PairOrders(List.of());
  }

  private static @Nullable String justification(
      Template template, Map<String, Answer> answers, Sheet sheet) {
    for (Question question : template.questions()) {
      var answer = answers.get(question.id());
      var written =
          answer == null
              ? Optional.<Written>empty()
              : QuestionTypes.writing(question)
                  .flatMap(writing -> writing.written(question, answer, sheet));
      if (written.isPresent()) {
        return written.get().text();
      }
    }
    return null;
  }
}
