package dev.plumbline.questions;

import dev.plumbline.questions.capabilities.Coded;
import dev.plumbline.questions.capabilities.Differing;
import dev.plumbline.questions.capabilities.Preferring;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Writing;
import dev.plumbline.questions.choice.ChoiceType;
import dev.plumbline.questions.choices.ChoicesType;
import dev.plumbline.questions.comparison.ComparisonType;
import dev.plumbline.questions.justification.JustificationType;
import dev.plumbline.questions.ranking.RankingType;
import dev.plumbline.questions.rating.RatingType;
import dev.plumbline.questions.text.TextType;
import java.util.List;
import java.util.Optional;

/** The registry: the one place that names every kind of question. */
public final class QuestionTypes {
  private static final List<QuestionType<?, ?>> ALL =
      List.of(
          new RankingType(),
          new ComparisonType(),
          new RatingType(),
          new ChoiceType(),
          new ChoicesType(),
          new TextType(),
          new JustificationType());

  private QuestionTypes() {}

  public static List<QuestionType<?, ?>> all() {
    return ALL;
  }

  /**
   * The type of a question, for calls with that question and answers to it. Whether an answer is of
   * the type's kind is for the caller to ask: {@code type.answer().isInstance(answer)}.
   */
  @SuppressWarnings("unchecked")
  public static QuestionType<Question, Answer> of(Question question) {
    for (var type : ALL) {
      if (type.question().isInstance(question)) {
        return (QuestionType<Question, Answer>) type;
      }
    }
    throw new IllegalStateException("no type is registered for " + question.getClass());
  }

  /** The question's codes for agreement, if its kind has any. */
  @SuppressWarnings("unchecked")
  public static Optional<Coded<Question, Answer>> coded(Question question) {
    return of(question) instanceof Coded<?, ?> coded
        ? Optional.of((Coded<Question, Answer>) coded)
        : Optional.empty();
  }

  /** The difference of whole answers to the question, if its kind has one. */
  @SuppressWarnings("unchecked")
  public static Optional<Differing<Question, Answer>> differing(Question question) {
    return of(question) instanceof Differing<?, ?> differing
        ? Optional.of((Differing<Question, Answer>) differing)
        : Optional.empty();
  }

  /** The question's preferences between responses, if its kind has any. */
  @SuppressWarnings("unchecked")
  public static Optional<Preferring<Question, Answer>> preferring(Question question) {
    return of(question) instanceof Preferring<?, ?> preferring
        ? Optional.of((Preferring<Question, Answer>) preferring)
        : Optional.empty();
  }

  /** The question's written texts, if its kind has any. */
  @SuppressWarnings("unchecked")
  public static Optional<Writing<Question, Answer>> writing(Question question) {
    return of(question) instanceof Writing<?, ?> writing
        ? Optional.of((Writing<Question, Answer>) writing)
        : Optional.empty();
  }

  /** How the question's answers stand in the columns of other tools, if its kind is read so. */
  @SuppressWarnings("unchecked")
  public static Optional<Reading<Question, Answer>> reading(Question question) {
    return of(question) instanceof Reading<?, ?> reading
        ? Optional.of((Reading<Question, Answer>) reading)
        : Optional.empty();
  }
}
