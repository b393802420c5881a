package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a column can fill in a project's tasks. The names: {@code externalId}; an input's id; {@code
 * <text input>.more}, a further paragraph; {@code <responses input>.<n>.text} and {@code .model}, n
 * from 0; {@code rater}, {@code at}, {@code seconds}, and {@code answer.<question>} or {@code
 * answer.<question>.<part>} for judgments made elsewhere.
 */
public final class Targets {
  static final String EXTERNAL_ID = "externalId";
  public static final String RATER = "rater";
  static final String AT = "at";
  static final String SECONDS = "seconds";

  private Targets() {}

  /**
   * One of them.
   *
   * @param title for people
   */
  public record MappingTarget(String target, Sentence title) {}

  public static List<MappingTarget> of(Template template) {
    var targets = new ArrayList<MappingTarget>();
    for (var input : template.inputs()) {
      addInput(targets, input);
    }
    targets.add(new MappingTarget(EXTERNAL_ID, Sentence.of("Id of the item")));
    targets.add(new MappingTarget(RATER, Sentence.of("Who judged")));
    targets.add(new MappingTarget(AT, Sentence.of("When it was judged")));
    targets.add(new MappingTarget(SECONDS, Sentence.of("Seconds it took")));
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

  private static void addInput(List<MappingTarget> targets, Input input) {
    targets.add(new MappingTarget(input.id(), Sentence.asIs(input.title())));
    if (input instanceof TextInput) {
      targets.add(
          new MappingTarget(more(input), Sentence.of("{0}: further paragraph", input.title())));
    }
    if (input instanceof ResponsesInput responses) {
      for (int n = 0; n < responses.max(); n++) {
        var title = Sentence.of("{0}: {1}", input.title(), n + 1);
        targets.add(new MappingTarget(responseText(input, n), title));
        targets.add(
            new MappingTarget(responseModel(input, n), Sentence.of("{0}, its model", title)));
      }
    }
  }

  private static void addQuestion(
      List<MappingTarget> targets, Question question, Template template) {
    QuestionTypes.reading(question)
        .ifPresent(
            reading ->
                reading
                    .places(question, template)
                    .forEach(
                        (part, title) ->
                            targets.add(
                                new MappingTarget(
                                    answer(question, part), Sentence.of("Answer: {0}", title)))));
  }
}
