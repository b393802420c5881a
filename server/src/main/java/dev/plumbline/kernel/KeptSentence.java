package dev.plumbline.kernel;

import dev.plumbline.sentences.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence as a column holds it until somebody reads it in their language: a JSON array of the
 * pattern and its values. Text that is no such array was kept before there were sentences: it is
 * said as it stands.
 */
public final class KeptSentence {
  private static final String DAY = "day";
  private static final String NUMBER = "number";
  private static final JsonMapper JSON = JsonMapper.shared();

  private KeptSentence() {}

  public static String text(Sentence sentence) {
    return JSON.writeValueAsString(parts(sentence));
  }

  public static Sentence of(String text) {
    try {
      var parts = JSON.readTree(text);
      if (parts.path(0).isString()) {
        return sentence(parts);
      }
    } catch (JacksonException e) {
      // as it stands
    }
    return new Sentence(text, List.of());
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
            case Double number when !Double.isFinite(number) ->
                Map.of(NUMBER, number.toString()); // JSON has no such numbers
            case Number number -> number;
            case LocalDate day -> Map.of(DAY, day.toString());
            default -> value.toString();
          });
    }
    return parts;
  }

  private static Sentence sentence(JsonNode parts) {
    var values = new ArrayList<Object>();
    for (int i = 1; i < parts.size(); i++) {
      values.add(value(parts.get(i)));
    }
    return new Sentence(parts.get(0).stringValue(), values);
  }

  private static Object value(JsonNode kept) {
    return switch (kept.getNodeType()) {
      case ARRAY -> sentence(kept);
      case NUMBER -> kept.numberValue();
      case OBJECT ->
          kept.has(DAY)
              ? LocalDate.parse(kept.get(DAY).stringValue())
              : Double.valueOf(kept.get(NUMBER).stringValue());
      default -> kept.stringValue();
    };
  }
}
