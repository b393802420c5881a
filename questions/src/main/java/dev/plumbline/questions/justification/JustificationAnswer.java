package dev.plumbline.questions.justification;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prose with citations.
 *
 * @param text holds <code>{{id}}</code> where a citation stands; braces around anything else are
 *     plain text, and a citation without a marker stands after the text
 */
public record JustificationAnswer(String text, List<Citation> citations) implements Answer {
  public JustificationAnswer(@Nullable String text, @Nullable List<Citation> citations) {
    this.text = Copies.text(text);
    this.citations = Copies.list(citations);
  }

  /** The text with other words in the place of each citation's marker. */
  String withMarkers(Function<Citation, String> words) {
    var replaced = text;
    for (var citation : citations) {
      replaced = replaced.replace("{{" + citation.id() + "}}", words.apply(citation));
    }
    return replaced;
  }
}
