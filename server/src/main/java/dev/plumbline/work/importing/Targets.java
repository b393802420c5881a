package dev.plumbline.work.importing;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import java.util.ArrayList;
import java.util.List;

/**
 * What a column can fill in a project's tasks. The names: {@code externalId}; an input's id; {@code
 * <text input>.more}, a further paragraph; {@code <responses input>.<n>.text} and {@code .model}, n
 * from 0; {@code rater}, {@code at}, {@code seconds}, and {@code answer.<question>} or {@code
 * answer.<question>.<part>} for judgments made elsewhere.
 */
final class Targets {
  static final String EXTERNAL_ID = "externalId";
  static final String RATER = "rater";
  static final String AT = "at";
  static final String SECONDS = "seconds";

  private Targets() {}

  /**
   * One of them.
   *
   * @param title for people
   */
  record Target(String target, String title) {}

  static List<Target> of(Template template) {
    var targets = new ArrayList<Target>();
    for (var input : template.inputs()) {
      addInput(targets, input);
    }
    targets.add(new Target(EXTERNAL_ID, "Id of the item"));
    targets.add(new Target(RATER, "Who judged"));
    targets.add(new Target(AT, "When it was judged"));
    targets.add(new Target(SECONDS, "Seconds it took"));
    for (var question : template.questions()) {
      addQuestion(targets, question, template);
    }
    return List.copyOf(targets);
  }

  static String more(Input input) {
    return input.id() + ".more";
  }

  static String responseText(Input input, int n) {
    return "%s.%d.text".formatted(input.id(), n);
  }

  static String responseModel(Input input, int n) {
    return "%s.%d.model".formatted(input.id(), n);
  }

  static String answer(Question question, String part) {
    return "answer." + question.id() + (part.isEmpty() ? "" : "." + part);
  }

  private static void addInput(List<Target> targets, Input input) {
    targets.add(new Target(input.id(), input.title()));
    if (input instanceof TextInput) {
      targets.add(new Target(more(input), input.title() + ": further paragraph"));
    }
    if (input instanceof ResponsesInput responses) {
      for (int n = 0; n < responses.max(); n++) {
        var title = "%s: %d".formatted(input.title(), n + 1);
        targets.add(new Target(responseText(input, n), title));
        targets.add(new Target(responseModel(input, n), title + ", its model"));
      }
    }
  }

  private static void addQuestion(List<Target> targets, Question question, Template template) {
    QuestionTypes.reading(question)
        .ifPresent(
            reading ->
                reading
                    .places(question, template)
                    .forEach(
                        (part, title) ->
                            targets.add(new Target(answer(question, part), "Answer: " + title))));
  }
}
