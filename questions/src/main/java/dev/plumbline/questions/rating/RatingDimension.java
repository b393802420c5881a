package dev.plumbline.questions.rating;

import dev.plumbline.questions.internal.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is rated.
 *
 * @param anchors what points of the scale mean: the point as text, then a sentence
 */
public record RatingDimension(
    String id, String title, @Nullable String help, Map<String, String> anchors) {
  public RatingDimension(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      @Nullable Map<String, String> anchors) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.anchors = Copies.map(anchors);
  }
}
