package dev.plumbline.questions.ranking;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the responses in order.
 *
 * @param on id of the responses input
 * @param ties whether responses may share a place
 * @param allBad whether all can be called bad
 * @param top how many of the best must be placed; null = all
 */
public record RankingQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    String on,
    boolean ties,
    boolean allBad,
    @Nullable Integer top)
    implements Question {
  public RankingQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable String on,
      boolean ties,
      boolean allBad,
      @Nullable Integer top) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.on = Copies.text(on);
    this.ties = ties;
    this.allBad = allBad;
    this.top = top;
  }
}
