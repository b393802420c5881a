package dev.plumbline.work.importing;

import dev.plumbline.kernel.Ids;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.work.importing.rows.IncomingTask;
import dev.plumbline.work.importing.rows.ResponseNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task's content as it is stored, and back: what trainers may see apart from what they may not.
 */
@Component
class TaskContents {
  private static final int ID_LETTERS = 10;

  private final JsonMapper json;
  private final Ids ids;

  TaskContents(JsonMapper json, Ids ids) {
    this.json = json;
    this.ids = ids;
  }

  /** A random id for each response of a new task: it betrays neither model nor place. */
  Map<String, String> freshIds(IncomingTask task) {
    var names = new LinkedHashMap<String, String>();
    task.origins().keySet().forEach(place -> names.put(place, ids.letters(ID_LETTERS)));
    return names;
  }

  /** What trainers may receive. */
  String payload(IncomingTask task, Map<String, String> names) {
    var payload = json.createObjectNode();
    var values = payload.putObject("values");
    task.values()
        .forEach(
            (id, value) ->
                values.set(
                    id,
                    json.valueToTree(ResponseNames.rename(value, p -> names.getOrDefault(p, p)))));
    if (!task.criteria().isEmpty()) {
      payload.set("criteria", json.valueToTree(task.criteria()));
    }
    return payload.toString();
  }

  /** Models and metadata, for those who own the data. */
  String origin(IncomingTask task, Map<String, String> names) {
    var models = json.createObjectNode();
    var responses = json.createObjectNode();
    task.origins()
        .forEach(
            (place, origin) -> {
              var name = names.getOrDefault(place, place);
              if (origin.model() != null) {
                models.put(name, origin.model());
              }
              if (origin.metadata() != null) {
                responses.set(name, origin.metadata());
              }
            });
    var origin = json.createObjectNode();
    setUnlessEmpty(origin, "models", models);
    setUnlessEmpty(origin, "responses", responses);
    setUnlessEmpty(origin, "metadata", task.metadata());
    return origin.toString();
  }

  Map<String, Value> values(String payload) {
    var values = new LinkedHashMap<String, Value>();
    for (var entry : json.readTree(payload).path("values").properties()) {
      values.put(entry.getKey(), json.treeToValue(entry.getValue(), Value.class));
    }
    return values;
  }

  /**
   * The stored ids of an incoming task's responses, in whatever order they come; empty if the
   * stored task shows something else.
   */
  Optional<Map<String, String>> match(IncomingTask task, Map<String, Value> stored) {
    if (!task.values().keySet().equals(stored.keySet())) {
      return Optional.empty();
    }
    var names = new HashMap<String, String>();
    for (var entry : task.values().entrySet()) {
      if (!matches(entry.getValue(), stored.get(entry.getKey()), names)) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  private static boolean matches(Value given, @Nullable Value stored, Map<String, String> names) {
    if (given instanceof ResponsesValue(var responses)
        && stored instanceof ResponsesValue(var there)
        && responses.size() == there.size()) {
      return pair(responses, new ArrayList<>(there), names);
    }
    return given.equals(stored);
  }

  /** Equal texts belong together; the first of several equal ones to the first. */
  private static boolean pair(
      List<Response> given, List<Response> free, Map<String, String> names) {
    for (var response : given) {
      var same = free.stream().filter(r -> r.text().equals(response.text())).findFirst();
      if (same.isEmpty()) {
        return false;
      }
      free.remove(same.get());
      names.put(response.id(), same.get().id());
    }
    return true;
  }

  private static void setUnlessEmpty(ObjectNode object, String name, JsonNode value) {
    if (!value.isEmpty()) {
      object.set(name, value);
    }
  }
}
