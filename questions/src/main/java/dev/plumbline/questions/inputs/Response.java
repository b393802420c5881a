package dev.plumbline.questions.inputs;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What a model said.
 *
 * @param id unique in the task and random in what is served, so that it betrays nothing
 */
public record Response(String id, String text) {
  public Response(@Nullable String id, @Nullable String text) {
    this.id = Copies.text(id);
    this.text = Copies.text(text);
  }
}
