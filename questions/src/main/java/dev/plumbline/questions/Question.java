package dev.plumbline.questions;

import dev.plumbline.questions.choice.ChoiceQuestion;
import dev.plumbline.questions.choices.ChoicesQuestion;
import dev.plumbline.questions.comparison.ComparisonQuestion;
import dev.plumbline.questions.justification.JustificationQuestion;
import dev.plumbline.questions.ranking.RankingQuestion;
import dev.plumbline.questions.rating.RatingQuestion;
import dev.plumbline.questions.text.TextQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One thing a template asks. Constructors accept what a person may have typed, absent lists become
 * empty and absent texts blank, so that {@link Templates#check} can report every error at once.
 */
public sealed interface Question
    permits ChoiceQuestion,
        ChoicesQuestion,
        ComparisonQuestion,
        JustificationQuestion,
        RankingQuestion,
        RatingQuestion,
        TextQuestion {
  /** The id within the template, {@code [a-z][a-z0-9-]{0,39}}; immutable once judged. */
  String id();

  String title();

  @Nullable String help();

  boolean required();

  /** When the question is asked; null = always. */
  @Nullable Condition showWhen();
}
