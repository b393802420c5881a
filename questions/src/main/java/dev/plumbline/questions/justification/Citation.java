package dev.plumbline.questions.justification;

import dev.plumbline.questions.Target;
import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What a justification points at, and what that shows.
 *
 * @param id unique in the answer; the text holds <code>{{id}}</code> where the citation stands
 * @param criterion id of a criterion of the rubric or of the task
 * @param polarity null only while open
 * @param against the other criterion of a tension; null otherwise
 * @param severity null = not said
 * @param target the quoted place; null only while open
 */
public record Citation(
    String id,
    String criterion,
    @Nullable Polarity polarity,
    @Nullable String against,
    @Nullable Severity severity,
    @Nullable Target target) {
  public Citation(
      @Nullable String id,
      @Nullable String criterion,
      @Nullable Polarity polarity,
      @Nullable String against,
      @Nullable Severity severity,
      @Nullable Target target) {
    this.id = Copies.text(id);
    this.criterion = Copies.text(criterion);
    this.polarity = polarity;
    this.against = against;
    this.severity = severity;
    this.target = target;
  }
}
