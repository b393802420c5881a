package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.TextValue;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The beginning of what a task is about, for lists. */
public final class Excerpt {
  private static final int MOST_CHARS = 200;

  private Excerpt() {}

  /** A prompt tells more than the turn before it, which stands in where there is no text. */
  public static String of(Template template, Map<String, Value> values) {
    var text = first(template, values, Excerpt::text);
    return text.isEmpty() ? first(template, values, Excerpt::lastTurn) : text;
  }

  private static String first(
      Template template, Map<String, Value> values, Function<Value, String> shown) {
    return template.inputs().stream()
        .map(input -> values.get(input.id()))
        .filter(Objects::nonNull)
        .map(shown)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(text -> cut(text.strip().replaceAll("\\s+", " ")))
        .orElse("");
  }

  private static String text(Value value) {
    return value instanceof TextValue(String text) ? text : "";
  }

  private static String lastTurn(Value value) {
    return value instanceof ConversationValue(var turns) && !turns.isEmpty()
        ? turns.getLast().text()
        : "";
  }

  public static String cut(String text) {
    if (text.length() <= MOST_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
    return text.substring(0, end) + "…";
  }
}
