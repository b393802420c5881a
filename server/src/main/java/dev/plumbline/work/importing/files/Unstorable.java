package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text that PostgreSQL does not hold: the NUL character and halves of surrogate pairs. */
public final class Unstorable {
  private static final Sentence NUL = Sentence.of("a NUL character");
  private static final Sentence HALF = Sentence.of("half of a surrogate pair");

  private Unstorable() {}

  /** What is wrong anywhere inside, names included; null if nothing. */
  public static @Nullable Sentence in(JsonNode node) {
    if (node.isString()) {
      return in(node.stringValue());
    }
    if (node.isObject()) {
      for (var name : node.propertyNames()) {
        var flaw = in(name);
        if (flaw != null) {
          return flaw;
        }
      }
    }
    for (var child : node) {
      var flaw = in(child);
      if (flaw != null) {
        return flaw;
      }
    }
    return null;
  }

  public static @Nullable Sentence in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return NUL;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return HALF;
        }
        i++;
      }
    }
    return null;
  }
}
