import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of Plumbline's JSONL: a task with its values, metadata and existing judgments. */
final class Task {
  private final String externalId;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> metadata = new LinkedHashMap<>();
  private final List<Object> judgments = new ArrayList<>();

  /**
   * @param externalId the task's identity, unique within its data set
   */
  Task(String externalId) {
    this.externalId = externalId;
  }

  Task text(String input, String text) {
    values.put(input, object("kind", "text", "text", text));
    return this;
  }

  /**
   * @param turns objects with {@code role} and {@code text}, the oldest first
   */
  Task conversation(String input, List<Map<String, Object>> turns) {
    values.put(input, object("kind", "conversation", "turns", turns));
    return this;
  }

  /**
   * @param responses made by {@link #response}, in the order of the source
   */
  Task responses(List<Map<String, Object>> responses) {
    values.put("responses", object("kind", "responses", "responses", responses));
    return this;
  }

  Task metadata(String name, Object value) {
    metadata.put(name, value);
    return this;
  }

  /**
   * @param answers question id to answer
   */
  Task judgment(String rater, Map<String, Object> answers) {
    judgments.add(object("rater", rater, "answers", answers));
    return this;
  }

  Map<String, Object> line() {
    var line = object("externalId", externalId, "values", values);
    if (!metadata.isEmpty()) {
      line.put("metadata", metadata);
    }
    if (!judgments.isEmpty()) {
      line.put("judgments", judgments);
    }
    return line;
  }

  /** The id by which judgments name the response at this position, counted from 1. */
  static String id(int position) {
    return "@" + position;
  }

  /**
   * @param model the model's name, or null where the source names none
   */
  static Map<String, Object> response(int position, Object text, Object model) {
    var response = object("id", id(position), "text", text);
    if (model != null) {
      response.put("model", model);
    }
    return response;
  }

  /**
   * @param better the position of the better response, 0 for neither
   */
  static Map<String, Object> comparison(int better, String degree) {
    return object(
        "kind", "comparison", "better", better == 0 ? null : id(better), "degree", degree);
  }

  /**
   * @param positions one response after another, the best first
   */
  static Map<String, Object> ranking(List<Integer> positions) {
    List<List<String>> tiers = positions.stream().map(p -> List.of(id(p))).toList();
    return object("kind", "ranking", "tiers", tiers, "allBad", false);
  }

  /** An ordered object of names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
