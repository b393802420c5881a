package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.inputs.Turn;
import dev.plumbline.questions.inputs.TurnRole;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Conversations in the forms in which data sets hold them. */
final class Spoken {
  private Spoken() {}

  /**
   * The turns of a list of messages, of a transcript as HH-RLHF writes it, or of a single text,
   * which is what a user said.
   */
  static List<Turn> turns(JsonNode cell) throws RefusedRow {
    var list = messages(cell);
    if (list == null) {
      var text = Cells.text(cell);
      if (text == null) {
        throw new RefusedRow("a conversation must be a list of messages or a transcript");
      }
      return TranscriptPair.begins(text)
          ? turns(TranscriptPair.turns(text))
          : List.of(new Turn(TurnRole.USER, text));
    }
    var turns = new ArrayList<Turn>();
    for (var message : list) {
      if (!(message instanceof ObjectNode object)) {
        throw new RefusedRow("a message of the conversation is not an object");
      }
      turns.add(new Turn(role(object), Cells.text(object, "text", "content", "value")));
    }
    return turns;
  }

  static List<Turn> turns(List<TranscriptPair.Turn> turns) {
    return turns.stream()
        .map(t -> new Turn(t.human() ? TurnRole.USER : TurnRole.ASSISTANT, t.text()))
        .toList();
  }

  /** A list, also one that a CSV cell holds as JSON; null if it is none. */
  static @Nullable List<JsonNode> list(JsonNode cell) {
    if (cell.isArray()) {
      return List.copyOf(cell.values());
    }
    var text = cell.isString() ? cell.stringValue().strip() : "";
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return null;
    }
    try {
      return List.copyOf(JsonRows.JSON.readTree(text).values());
    } catch (JacksonException e) {
      return null;
    }
  }

  /** What the last message of a list says; null if it is no list of messages. */
  static @Nullable String lastContent(JsonNode cell) {
    var list = cell.isArray() ? messages(cell) : null;
    return list == null || !(list.getLast() instanceof ObjectNode last)
        ? null
        : Cells.text(last, "text", "content", "value");
  }

  private static @Nullable List<JsonNode> messages(JsonNode cell) {
    var list = list(cell);
    return list == null || list.isEmpty() || !list.getFirst().isObject() ? null : list;
  }

  private static TurnRole role(ObjectNode message) throws RefusedRow {
    var role = Cells.text(message, "role", "from", "speaker");
    return switch (role == null ? "" : role.toLowerCase(Locale.ROOT)) {
      case "user", "human", "prompter" -> TurnRole.USER;
      case "assistant", "gpt", "model", "bot", "chatbot" -> TurnRole.ASSISTANT;
      case "system", "developer" -> TurnRole.SYSTEM;
      default -> throw new RefusedRow("the role of a message is {0}", role);
    };
  }
}
