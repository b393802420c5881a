package dev.plumbline.questions;

import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.internal.Copies;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one task shows: content, the rubric in force, and what has been answered. Exams, screenings
 * and the workbench show the same sheet.
 *
 * @param values content by input id, responses in the order shown
 * @param taskCriteria criteria that this task adds to the rubric's
 * @param answers by question id; any subset while it is being filled in
 */
public record Sheet(
    Template template,
    Map<String, Value> values,
    Rubric rubric,
    List<Criterion> taskCriteria,
    Map<String, Answer> answers) {
  public Sheet {
    values = Copies.map(values);
    taskCriteria = Copies.list(taskCriteria);
    answers = Copies.map(answers);
  }

  /** A sheet with nothing answered yet. */
  public static Sheet of(
      Template template, Map<String, Value> values, Rubric rubric, List<Criterion> taskCriteria) {
    return new Sheet(template, values, rubric, taskCriteria, Map.of());
  }

  public Sheet with(Map<String, Answer> answers) {
    return new Sheet(template, values, rubric, taskCriteria, answers);
  }

  /** The responses shown for an input; none when the task has no such value. */
  public List<Response> responses(String input) {
    return values.get(input) instanceof ResponsesValue value ? value.responses() : List.of();
  }

  /** What a question is asked about: each response of an input, or the task when it is null. */
  public List<String> units(@Nullable String input) {
    return input == null
        ? List.of(Units.TASK)
        : responses(input).stream().map(Response::id).toList();
  }

  /** The criteria that can be cited: the rubric's, then the task's own. */
  public List<Criterion> criteria() {
    return Stream.concat(rubric.criteria().stream(), taskCriteria.stream()).toList();
  }

  /** Whether a question is asked, given the answers. A hidden question is not a missing answer. */
  public boolean shows(Question question) {
    var condition = question.showWhen();
    return condition == null || holds(condition, template.questions().indexOf(question));
  }

  /** The answers without those to hidden questions: what to hand in. */
  public Map<String, Answer> shown() {
    var shown = new LinkedHashMap<>(answers);
    for (var question : template.questions()) {
      if (!shows(question)) {
        shown.remove(question.id());
      }
    }
    return shown;
  }

  /**
   * Every flaw of answers that are handed in: unknown questions, answers of another kind, missing
   * and hidden ones, and what each kind finds. Paths: {@code answers.clarity.ratings.k3x.tone}.
   */
  public List<Flaw> check(Map<String, Answer> handedIn) {
    var filled = with(handedIn);
    var flaws = new Flaws().addUnder("", checkDraft(handedIn));
    for (var question : template.questions()) {
      filled.checkAnswer(flaws, question);
    }
    return flaws.list();
  }

  /** Flaws of answers that are only saved: any subset will do, but only of what is asked. */
  public List<Flaw> checkDraft(Map<String, Answer> draft) {
    var flaws = new Flaws();
    draft.forEach(
        (id, answer) -> {
          var asked = template.question(id).map(QuestionTypes::of);
          var path = "answers." + id;
          if (asked.isEmpty()) {
            flaws.add(path, "The template has no question {0}.", id);
          } else if (!asked.get().answer().isInstance(answer)) {
            flaws.add(path, "The question takes an answer of kind {0}.", asked.get().id());
          }
        });
    return flaws.list();
  }

  /** The flat facts of the answer to a question; none when it has no answer of its kind. */
  public SequencedMap<String, Object> parts(Question question) {
    var type = QuestionTypes.of(question);
    var answer = answers.get(question.id());
    return type.answer().isInstance(answer)
        ? type.parts(question, type.answer().cast(answer), this)
        : new LinkedHashMap<>();
  }

  private boolean holds(Condition condition, int before) {
    var asked = template.question(condition.question()).orElse(null);
    if (asked == null || template.questions().indexOf(asked) >= before || !shows(asked)) {
      return false;
    }
    return parts(asked).entrySet().stream()
        .filter(part -> Parts.matches(condition.part(), part.getKey()))
        .anyMatch(part -> condition.anyOf().contains(String.valueOf(part.getValue())));
  }

  private void checkAnswer(Flaws flaws, Question question) {
    var type = QuestionTypes.of(question);
    var answer = answers.get(question.id());
    var path = "answers." + question.id();
    if (answer != null && !type.answer().isInstance(answer)) {
      return;
    }
    boolean given = answer != null && !type.blank(answer);
    if (!shows(question)) {
      flaws.require(!given, path, "The other answers hide this question; leave its answer out.");
    } else if (answer == null || !given) {
      flaws.require(!question.required(), path, "This question needs an answer.");
    } else {
      flaws.addUnder(path, type.check(question, answer, this));
    }
  }
}
