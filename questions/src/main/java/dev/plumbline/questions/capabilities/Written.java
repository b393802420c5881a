package dev.plumbline.questions.capabilities;

import org.jspecify.annotations.Nullable;

/**
 * A text that a person wrote.
 *
 * @param corrects id of the response that the text corrects; null = a text of its own
 */
public record Written(String text, @Nullable String corrects) {}
