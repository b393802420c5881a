package dev.plumbline.questions.justification;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import dev.plumbline.questions.internal.Lengths;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for prose whose citations are data. Words are counted as {@link
 * dev.plumbline.questions.Words} does; markers of citations are no words.
 *
 * @param targetWords what is aimed at; only shown, never a flaw
 * @param requiredCriteria ids of criteria of which each must be cited at least once
 */
public record JustificationQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    @Nullable Integer minWords,
    @Nullable Integer targetWords,
    @Nullable Integer maxWords,
    @Nullable Integer minCitations,
    List<String> requiredCriteria)
    implements Question {
  public JustificationQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable Integer minWords,
      @Nullable Integer targetWords,
      @Nullable Integer maxWords,
      @Nullable Integer minCitations,
      @Nullable List<String> requiredCriteria) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.minWords = minWords;
    this.targetWords = targetWords;
    this.maxWords = maxWords;
    this.minCitations = minCitations;
    this.requiredCriteria = Copies.list(requiredCriteria);
  }

  Lengths lengths() {
    return new Lengths(minWords, maxWords);
  }

  int fewestCitations() {
    return minCitations == null ? 0 : minCitations;
  }
}
