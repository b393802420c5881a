package dev.plumbline.questions.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few shapes of JSON Schema that answers need. */
public final class Schemas {
  private Schemas() {}

  /** An answer of a kind: the tag, then its own properties, nothing else; all required. */
  public static Map<String, Object> answer(String kind, Map<String, Object> properties) {
    var all = new LinkedHashMap<String, Object>();
    all.put("kind", Map.of("const", kind));
    all.putAll(properties);
    return object(all, List.copyOf(all.keySet()));
  }

  /** An object with these properties and no others. */
  public static Map<String, Object> object(
      Map<String, Object> properties, Collection<String> required) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(required));
    schema.put("additionalProperties", false);
    return schema;
  }

  /** An object whose properties are these keys, each of one shape. */
  public static Map<String, Object> objectOf(
      List<String> keys, boolean allRequired, Function<String, Object> shape) {
    var properties =
        keys.stream().collect(Collectors.toMap(key -> key, shape, (a, b) -> a, LinkedHashMap::new));
    return object(properties, allRequired ? keys : List.of());
  }

  public static Map<String, Object> array(Object items, int atLeast, int atMost) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "array");
    schema.put("items", items);
    schema.put("minItems", atLeast);
    schema.put("maxItems", atMost);
    return schema;
  }

  /** One of these texts. */
  public static Map<String, Object> oneOf(List<String> texts) {
    return Map.of("enum", texts);
  }

  public static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  public static Map<String, Object> flag() {
    return Map.of("type", "boolean");
  }

  public static Map<String, Object> number(int from, int to) {
    return Map.of("type", "integer", "minimum", from, "maximum", to);
  }
}
