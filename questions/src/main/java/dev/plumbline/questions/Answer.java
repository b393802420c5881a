package dev.plumbline.questions;

import dev.plumbline.questions.choice.ChoiceAnswer;
import dev.plumbline.questions.choices.ChoicesAnswer;
import dev.plumbline.questions.comparison.ComparisonAnswer;
import dev.plumbline.questions.justification.JustificationAnswer;
import dev.plumbline.questions.ranking.RankingAnswer;
import dev.plumbline.questions.rating.RatingAnswer;
import dev.plumbline.questions.text.TextAnswer;

/**
 * The value given to one question. An answer holds whatever a person has entered so far: the
 * constructors only copy, and {@link Sheet#check} says whether it is whole and right. Answers name
 * ids, never letters or positions.
 */
public sealed interface Answer
    permits ChoiceAnswer,
        ChoicesAnswer,
        ComparisonAnswer,
        JustificationAnswer,
        RankingAnswer,
        RatingAnswer,
        TextAnswer {}
