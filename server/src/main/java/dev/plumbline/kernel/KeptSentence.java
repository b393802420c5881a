package dev.plumbline.kernel;

import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence as a column holds it until somebody reads it in their language: a JSON array of the
 * pattern and its values.
 */
public final class KeptSentence {
  private static final JsonMapper JSON = JsonMapper.shared();

  private KeptSentence() {}

  public static String text(Sentence sentence) {
    return JSON.writeValueAsString(parts(sentence));
  }

  public static Sentence of(String text) {
    return sentence(JSON.readTree(text));
  }

  /** For a column that may be empty. */
  public static @Nullable Sentence ofNullable(@Nullable String text) {
    return text == null ? null : of(text);
  }

  private static List<Object> parts(Sentence sentence) {
    var parts = new ArrayList<Object>();
    parts.add(sentence.pattern());
    for (var value : sentence.values()) {
      parts.add(
          switch (value) {
            case Sentence inner -> parts(inner);
            case Number number -> number;
            default -> value.toString();
          });
    }
    return parts;
  }

  private static Sentence sentence(JsonNode parts) {
    var values = new ArrayList<Object>();
    for (int i = 1; i < parts.size(); i++) {
      var value = parts.get(i);
      values.add(
          value.isArray()
              ? sentence(value)
              : value.isNumber() ? value.numberValue() : value.stringValue());
    }
    return new Sentence(parts.get(0).stringValue(), values);
  }
}
