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
import java.util.function.Predicate;
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

  /** The model of each response that names one. */
  Map<String, String> models(String origin) {
    var models = new HashMap<String, String>();
    for (var entry : json.readTree(origin).path("models").properties()) {
      models.put(entry.getKey(), entry.getValue().asString());
    }
    return models;
  }

  /**
   * The stored ids of an incoming task's responses, in whatever order they come; empty if the
   * stored task shows something else.
   *
   * @param models of the stored responses
   */
  Optional<Map<String, String>> match(
      IncomingTask task, Map<String, Value> stored, Map<String, String> models) {
    if (!task.values().keySet().equals(stored.keySet())) {
      return Optional.empty();
    }
    var pairing = new Pairing(task, models, new HashMap<>());
    for (var entry : task.values().entrySet()) {
      if (!matches(entry.getValue(), stored.get(entry.getKey()), pairing)) {
        return Optional.empty();
      }
    }
    return Optional.of(pairing.names);
  }

  private static boolean matches(Value given, @Nullable Value stored, Pairing pairing) {
    if (given instanceof ResponsesValue(var responses)
        && stored instanceof ResponsesValue(var there)
        && responses.size() == there.size()) {
      return pairing.pair(responses, new ArrayList<>(there));
    }
    return given.equals(stored);
  }

  /**
   * Equal texts belong together, of several equal ones those of the same model, and then the first
   * to the first.
   *
   * @param models of the stored responses
   * @param names from the places of the incoming responses to the stored ids
   */
  private record Pairing(IncomingTask task, Map<String, String> models, Map<String, String> names) {
    boolean pair(List<Response> given, List<Response> free) {
      var rest = new ArrayList<Response>();
      for (var response : given) {
        var model = model(response);
        if (model == null || !take(response, free, there -> model.equals(models.get(there.id())))) {
          rest.add(response);
        }
      }
      return rest.stream().allMatch(response -> take(response, free, _ -> true));
    }

    private boolean take(Response given, List<Response> free, Predicate<Response> fits) {
      var same = free.stream().filter(r -> r.text().equals(given.text())).filter(fits).findFirst();
      same.ifPresent(
          there -> {
            free.remove(there);
            names.put(given.id(), there.id());
          });
      return same.isPresent();
    }

    private @Nullable String model(Response given) {
      var origin = task.origins().get(given.id());
      return origin == null ? null : origin.model();
    }
  }

  private static void setUnlessEmpty(ObjectNode object, String name, JsonNode value) {
    if (!value.isEmpty()) {
      object.set(name, value);
    }
  }
}
