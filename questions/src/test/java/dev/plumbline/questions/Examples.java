package dev.plumbline.questions;

import dev.plumbline.questions.choice.ChoiceLabel;
import dev.plumbline.questions.choice.ChoiceQuestion;
import dev.plumbline.questions.choices.ChoicesLabel;
import dev.plumbline.questions.choices.ChoicesQuestion;
import dev.plumbline.questions.comparison.ComparisonQuestion;
import dev.plumbline.questions.comparison.Degree;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ReferenceInput;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.justification.JustificationQuestion;
import dev.plumbline.questions.ranking.RankingQuestion;
import dev.plumbline.questions.rating.RatingDimension;
import dev.plumbline.questions.rating.RatingQuestion;
import dev.plumbline.questions.rating.RatingScale;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.questions.rubric.Rubrics;
import dev.plumbline.questions.text.TextQuestion;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The examples that the contract test runs over: every kind in the shapes that behave differently.
 * They are written in Java, since the library knows no JSON; a new kind adds its own here.
 */
final class Examples {
  static final Rubric RUBRIC =
      Rubrics.parse(
              """
              ## Accuracy
              - **ACC-1** Facts: what is said is true.
              - **ACC-2** Reasons: the steps lead to the answer.

              ## Clarity
              - **CLA-1** Words: no word is harder than it must be.
              """)
          .rubric();

  static final List<Criterion> TASK_CRITERIA =
      List.of(new Criterion("AGE-1", "Age", "A child of ten understands it."));

  private static final List<Degree> DEGREES =
      List.of(
          new Degree("slightly", "Slightly better", 1),
          new Degree("better", "Better", 2),
          new Degree("much", "Much better", 4),
          new Degree("tie", "Equally good", 0),
          new Degree("both-bad", "Both bad", 0));

  private Examples() {}

  static List<Question> questions() {
    return List.of(
        ranking("rank", false, false, null),
        ranking("rank-ties", true, true, null),
        ranking("rank-top", true, false, 2),
        new ComparisonQuestion("compare", "Better", null, true, null, "pair", DEGREES),
        new ComparisonQuestion(
            "compare-forced", "Better", null, true, null, "pair", DEGREES.subList(0, 1)),
        rating("rate", "replies", RatingScale.ORDINAL, 1, 5),
        rating("rate-task", null, RatingScale.INTERVAL, -3, 97),
        new ChoiceQuestion(
            "choose",
            "Topic",
            null,
            true,
            null,
            List.of(new ChoiceLabel("math", "Math", null), new ChoiceLabel("art", "Art", null))),
        choices("tags", "replies", false, null, null),
        choices("tags-task", null, true, 1, 2),
        text("write", null, 3, 20),
        text("correct", "replies", null, null),
        new JustificationQuestion(
            "why", "Why", null, true, null, 10, 15, 40, 2, List.of("ACC-1", "AGE-1")),
        new JustificationQuestion(
            "remark", "Remark", null, false, null, null, null, null, null, List.of()));
  }

  static RankingQuestion ranking(String id, boolean ties, boolean allBad, @Nullable Integer top) {
    return new RankingQuestion(id, "Rank", null, true, null, "replies", ties, allBad, top);
  }

  static RatingQuestion rating(
      String id, @Nullable String on, RatingScale scale, int from, int to) {
    var dimensions =
        List.of(
            new RatingDimension("accuracy", "Accuracy", null, Map.of("" + to, "All of it is true")),
            new RatingDimension("clarity", "Clarity", null, Map.of()));
    return new RatingQuestion(id, "Rate", null, true, null, on, scale, from, to, dimensions);
  }

  static ChoicesQuestion choices(
      String id,
      @Nullable String on,
      boolean required,
      @Nullable Integer min,
      @Nullable Integer max) {
    var labels =
        List.of(
            new ChoicesLabel("unsafe", "Unsafe", null, null),
            new ChoicesLabel("self-harm", "Self-harm", null, "unsafe"),
            new ChoicesLabel("tone", "Tone", null, null));
    return new ChoicesQuestion(id, "Tags", null, required, null, on, labels, min, max);
  }

  static TextQuestion text(
      String id, @Nullable String on, @Nullable Integer min, @Nullable Integer max) {
    return new TextQuestion(id, "Write", null, true, null, on, TextFormat.MARKDOWN, min, max, true);
  }

  /** A template that shows one of everything and asks these questions. */
  static Template template(Question... questions) {
    return new Template(
        "example",
        "Example",
        "One of everything.",
        "Do it",
        List.of(
            new TextInput("prompt", "Prompt", null, false, TextFormat.MARKDOWN, null),
            new ResponsesInput("replies", "Replies", null, false, 3, 5, TextFormat.MARKDOWN),
            new ResponsesInput("pair", "Pair", null, false, 2, 2, TextFormat.PLAIN),
            new ConversationInput("talk", "Talk", null, true),
            new ReferenceInput("sources", "Sources", null, true)),
        List.of(questions));
  }

  /** A sheet with random content that asks one question. */
  static Sheet sheet(Question question, long seed) {
    var template = template(question);
    var values = Values.sample(template, new Random(seed));
    return Sheet.of(template, values, RUBRIC, TASK_CRITERIA);
  }
}
