package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.TextValue;
import java.util.Map;

/** The beginning of what a task is about, for lists. */
public final class Excerpt {
  private static final int MOST_CHARS = 200;

  private Excerpt() {}

  public static String of(Template template, Map<String, Value> values) {
    for (var input : template.inputs()) {
      var text =
          switch (values.get(input.id())) {
            case TextValue(String shown) -> shown;
            case ConversationValue(var turns) when !turns.isEmpty() -> turns.getLast().text();
            case null, default -> "";
          };
      if (!text.isBlank()) {
        return cut(text.strip().replaceAll("\\s+", " "));
      }
    }
    return "";
  }

  public static String cut(String text) {
    if (text.length() <= MOST_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
    return text.substring(0, end) + "…";
  }
}
