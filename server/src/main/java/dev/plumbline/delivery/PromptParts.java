package dev.plumbline.delivery;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.inputs.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a task is the prompt: the turns of its conversation, then its text as the last one. */
record PromptParts(@Nullable ConversationInput conversation, @Nullable TextInput text) {
  static PromptParts of(Template template) {
    return new PromptParts(
        first(template, ConversationInput.class), first(template, TextInput.class));
  }

  boolean exist() {
    return conversation != null || text != null;
  }

  /** Messages as chat templates take them; none if the task shows neither. */
  List<Map<String, String>> messages(DeliveredTask task) {
    var messages = new ArrayList<Map<String, String>>();
    if (conversation != null
        && task.sheet().values().get(conversation.id()) instanceof ConversationValue(var turns)) {
      turns.forEach(turn -> messages.add(message(String.valueOf(turn.role()), turn.text())));
    }
    if (text != null
        && task.sheet().values().get(text.id()) instanceof TextValue(String shown)
        && !shown.isBlank()) {
      messages.add(message("user", shown));
    }
    return messages;
  }

  /** The same as one text: the only message as it is, several with their speakers. */
  static String text(List<Map<String, String>> messages) {
    if (messages.size() == 1) {
      return messages.getFirst().getOrDefault("content", "");
    }
    return messages.stream()
        .map(m -> m.get("role") + ": " + m.get("content"))
        .collect(Collectors.joining("\n\n"));
  }

  static Map<String, String> message(String role, String content) {
    var message = new LinkedHashMap<String, String>();
    message.put("role", role);
    message.put("content", content);
    return message;
  }

  private static <I> @Nullable I first(Template template, Class<I> kind) {
    return template.inputs().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElse(null);
  }
}
