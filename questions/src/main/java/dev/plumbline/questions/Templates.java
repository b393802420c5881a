package dev.plumbline.questions;

import dev.plumbline.questions.inputs.InputTypes;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.rubric.Rubric;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a template can be used. */
public final class Templates {
  private Templates() {}

  /** Every flaw of a template, each with its path from the template: {@code questions[2].from}. */
  public static List<Flaw> check(Template template) {
    var flaws = new Flaws();
    flaws.require(Ids.isNamed(template.id()), "id", Ids.NAMED_RULE);
    flaws.require(!template.title().isBlank(), "title", "A title is needed.");
    flaws.require(
        !template.taskName().isBlank(), "taskName", "A name for the task is needed, such as Rank.");
    checkInputs(flaws, template);
    checkQuestions(flaws, template);
    return flaws.list();
  }

  /** As {@link #check(Template)}, and whether the questions fit the rubric they refer to. */
  public static List<Flaw> check(Template template, Rubric rubric) {
    var flaws = new Flaws().addUnder("", check(template));
    for (int i = 0; i < template.questions().size(); i++) {
      var question = template.questions().get(i);
      var type = QuestionTypes.of(question);
      flaws.addUnder("questions[" + i + "]", type.checkRubric(question, rubric));
    }
    return flaws.list();
  }

  private static void checkInputs(Flaws flaws, Template template) {
    flaws.require(!template.inputs().isEmpty(), "inputs", "A template must show something.");
    var ids = template.inputs().stream().map(Input::id).toList();
    var titles = template.inputs().stream().map(Input::title).toList();
    Ids.checkAll(flaws, "inputs", 0, ids, titles);
    for (int i = 0; i < ids.size(); i++) {
      var input = template.inputs().get(i);
      flaws.addUnder("inputs[" + i + "]", InputTypes.of(input).checkInput(input));
    }
  }

  private static void checkQuestions(Flaws flaws, Template template) {
    flaws.require(!template.questions().isEmpty(), "questions", "A template must ask something.");
    var ids = template.questions().stream().map(Question::id).toList();
    var titles = template.questions().stream().map(Question::title).toList();
    Ids.checkAll(flaws, "questions", 0, ids, titles);
    Set<String> earlier = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      var question = template.questions().get(i);
      var path = "questions[" + i + "]";
      flaws.addUnder(path, QuestionTypes.of(question).checkQuestion(question, template));
      var condition = question.showWhen();
      if (condition != null) {
        checkCondition(flaws, path + ".showWhen", condition, template, earlier);
      }
      earlier.add(question.id());
    }
  }

  private static void checkCondition(
      Flaws flaws, String path, Condition condition, Template template, Set<String> earlier) {
    if (!earlier.contains(condition.question())) {
      flaws.add(path + ".question", "The condition must name an earlier question.");
      return;
    }
    var asked = template.question(condition.question()).orElseThrow();
    var values = QuestionTypes.of(asked).partValues(asked);
    var known = values.keySet().stream().filter(p -> Parts.matches(p, condition.part())).findAny();
    if (known.isEmpty()) {
      flaws.add(
          path + ".part",
          "Answers to {0} have no such part; there are: {1}.",
          asked.id(),
          String.join(", ", values.keySet()));
      return;
    }
    flaws.require(!condition.anyOf().isEmpty(), path + ".anyOf", "At least one value is needed.");
    var possible = values.get(known.get());
    for (int i = 0; i < condition.anyOf().size(); i++) {
      flaws.require(
          possible == null || possible.isEmpty() || possible.contains(condition.anyOf().get(i)),
          path + ".anyOf[" + i + "]",
          "This part can never have the value {0}.",
          condition.anyOf().get(i));
    }
  }
}
