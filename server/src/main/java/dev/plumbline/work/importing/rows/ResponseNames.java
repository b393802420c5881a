package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Gives responses other names, in what a task shows and in answers, whatever their kind. */
public final class ResponseNames {
  private ResponseNames() {}

  public static Value rename(Value value, UnaryOperator<String> names) {
    return value instanceof ResponsesValue(var responses)
        ? new ResponsesValue(
            responses.stream().map(r -> new Response(names.apply(r.id()), r.text())).toList())
        : value;
  }

  /** Replaces every text and every name of a member that equals a known name. */
  public static JsonNode rename(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      var renamed = object.objectNode();
      object.forEachEntry(
          (name, child) -> renamed.set(names.getOrDefault(name, name), rename(child, names)));
      return renamed;
    }
    if (node instanceof ArrayNode array) {
      var renamed = array.arrayNode();
      array.forEach(child -> renamed.add(rename(child, names)));
      return renamed;
    }
    var other = node.isString() ? names.get(node.stringValue()) : null;
    return other == null ? node : StringNode.valueOf(other);
  }
}
