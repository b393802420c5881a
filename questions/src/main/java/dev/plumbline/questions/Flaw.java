package dev.plumbline.questions;

import dev.plumbline.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a template, an answer or a task, and where.
 *
 * @param path where it is, in dots and brackets from the checked value: {@code questions[2].points}
 * @param message what is wrong and what would be right
 */
public record Flaw(String path, Sentence message) {
  public Flaw(String path, String pattern, @Nullable Object... values) {
    this(path, Sentence.of(pattern, values));
  }
}
