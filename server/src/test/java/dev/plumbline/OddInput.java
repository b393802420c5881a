package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What nobody should send, made from the API's own description: every field of a body and every
 * parameter of an address, each with values that it was not made for.
 */
final class OddInput {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LATEST = "+999999999-12-31T23:59:59Z";
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "99999999999999999999999",
          "1e400",
          "\"\"",
          "\"a\\u0000b\"",
          "\"%_\\\\\"",
          "\"" + LATEST + "\"",
          "\"" + "x".repeat(20_000) + "\"",
          "{}",
          "{\"x\":null}",
          "[]",
          "[null]",
          "[[null]]",
          "[{}]");
  private static final List<String> PARAMETERS =
      List.of("", "x", "-1", "99999999999", "%00", "%25_", "%2B999999999-12-31T23:59:59Z", ",,");

  private final JsonNode description;

  OddInput(JsonNode description) {
    this.description = description;
  }

  /** Bodies that differ from a good one in one field, at any depth. */
  List<String> bodies(String endpoint, String good) {
    var schema = operation(endpoint).at("/requestBody/content/application~1json/schema");
    var bodies = new ArrayList<String>();
    if (!schema.isMissingNode()) {
      VALUES.forEach(bodies::add);
      var root = JSON.readTree(good);
      vary(root, root, schema, bodies, 0);
    }
    return bodies;
  }

  private void vary(JsonNode root, JsonNode at, JsonNode schema, List<String> bodies, int depth) {
    var known = resolved(schema);
    if (at instanceof ArrayNode array && !array.isEmpty()) {
      vary(root, array.get(0), known.path("items"), bodies, depth);
    }
    if (!(at instanceof ObjectNode object) || depth > 3) {
      return;
    }
    var names = new TreeSet<>(object.propertyNames());
    names.addAll(known.path("properties").propertyNames());
    for (var name : names) {
      var before = object.get(name);
      for (var value : VALUES) {
        object.set(name, JSON.readTree(value));
        bodies.add(JSON.writeValueAsString(root));
      }
      var inner = resolved(known.at("/properties/" + name));
      object.set(name, before == null ? skeleton(inner) : before);
      vary(root, object.get(name), inner, bodies, depth + 1);
      if (before == null) {
        object.remove(name);
      }
    }
  }

  /** An empty thing of the right shape, into whose fields one can go on. */
  private JsonNode skeleton(JsonNode schema) {
    if (schema.has("properties")) {
      return JSON.createObjectNode();
    }
    var items = resolved(schema.path("items"));
    return items.has("properties")
        ? JSON.createArrayNode().add(JSON.createObjectNode())
        : JSON.nullNode();
  }

  /** Queries with one odd parameter. */
  List<String> queries(String endpoint, String good) {
    var start = good.isEmpty() ? "?" : good + "&";
    return operation(endpoint)
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .map(parameter -> parameter.path("name").asString())
        .flatMap(name -> PARAMETERS.stream().map(value -> start + name + "=" + value))
        .toList();
  }

  private JsonNode operation(String endpoint) {
    int space = endpoint.indexOf(' ');
    var path = endpoint.substring(space + 1).replaceAll(":[^}/]*}", "}");
    return description
        .path("paths")
        .path(path)
        .path(endpoint.substring(0, space).toLowerCase(java.util.Locale.ROOT));
  }

  private JsonNode resolved(JsonNode schema) {
    var found = schema;
    if (found.has("oneOf")) {
      found =
          Stream.concat(found.get("oneOf").valueStream(), Stream.of(found))
              .filter(one -> one.has("$ref"))
              .findFirst()
              .orElse(found);
    }
    return found.has("$ref")
        ? resolved(description.at(found.get("$ref").asString().substring(1)))
        : found;
  }
}
