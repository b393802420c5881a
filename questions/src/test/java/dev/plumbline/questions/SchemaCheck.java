package dev.plumbline.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a tree against the keywords of JSON Schema that answers use; any other keyword throws. */
final class SchemaCheck {
  private final List<String> flaws = new ArrayList<>();

  private SchemaCheck() {}

  static List<String> flaws(Map<String, Object> schema, Map<String, Object> value) {
    var check = new SchemaCheck();
    check.check("$", schema, value);
    return check.flaws;
  }

  private void check(String path, Object schema, Object value) {
    map(schema)
        .forEach((word, wanted) -> keyword(path, (String) word, wanted, (Map<?, ?>) schema, value));
  }

  private void keyword(String path, String word, Object wanted, Map<?, ?> schema, Object value) {
    switch (word) {
      case "type" -> require(ofType((String) wanted, value), path, wanted);
      case "const" -> require(wanted.equals(value), path, wanted);
      case "enum" -> require(list(wanted).contains(value), path, wanted);
      case "minimum" -> require((Integer) value >= (Integer) wanted, path, wanted);
      case "maximum" -> require((Integer) value <= (Integer) wanted, path, wanted);
      case "minItems" -> require(list(value).size() >= (Integer) wanted, path, wanted);
      case "maxItems" -> require(list(value).size() <= (Integer) wanted, path, wanted);
      case "uniqueItems" ->
          require(new HashSet<>(list(value)).size() == list(value).size(), path, wanted);
      case "items" -> list(value).forEach(item -> check(path + "[]", wanted, item));
      case "required" -> list(wanted).forEach(name -> required(path, name, schema, value));
      case "properties" ->
          map(value)
              .forEach(
                  (name, part) -> {
                    var property = map(wanted).get(name);
                    if (property == null) {
                      flaws.add(path + "." + name + ": unknown");
                    } else {
                      check(path + "." + name, property, part);
                    }
                  });
      case "additionalProperties" -> require(wanted.equals(false), path, wanted);
      default -> throw new IllegalArgumentException("keyword " + word);
    }
  }

  /** A property that may be null is absent from the tree. */
  private void required(String path, Object name, Map<?, ?> schema, Object value) {
    var property = map(map(schema.get("properties")).get(name));
    boolean nullable =
        property.get("enum") instanceof List<?> values && values.stream().anyMatch(Objects::isNull);
    require(nullable || map(value).containsKey(name), path + "." + name, "required");
  }

  private void require(boolean fits, String path, Object wanted) {
    if (!fits) {
      flaws.add(path + ": not " + wanted);
    }
  }

  private static boolean ofType(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer;
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of("not an object", true);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of("not an array");
  }
}
