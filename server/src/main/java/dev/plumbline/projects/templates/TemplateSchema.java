package dev.plumbline.projects.templates;

import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.InputTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of templates, made from the records of the registered kinds: for editors and
 * other programs. It says what has a place; whether it makes sense together, as {@code
 * Templates.check} asks, a schema cannot say.
 */
final class TemplateSchema {
  private static final String DEFINITIONS = "#/$defs/";

  private final Map<String, Object> definitions = new TreeMap<>();

  private TemplateSchema() {}

  static Map<String, Object> schema() {
    var maker = new TemplateSchema();
    var inputs = new TreeMap<String, Class<?>>();
    InputTypes.all().forEach(type -> inputs.put(type.id(), type.input()));
    var questions = new TreeMap<String, Class<?>>();
    QuestionTypes.all().forEach(type -> questions.put(type.id(), type.question()));
    maker.definitions.put("Input", maker.oneOf(inputs));
    maker.definitions.put("Question", maker.oneOf(questions));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Plumbline template");
    schema.putAll(maker.object(Template.class, null));
    schema.put("$defs", maker.definitions);
    return schema;
  }

  private Map<String, Object> oneOf(Map<String, Class<?>> kinds) {
    var cases = new ArrayList<Map<String, Object>>();
    kinds.forEach(
        (kind, type) -> {
          definitions.put(type.getSimpleName(), object(type, kind));
          cases.add(Map.of("$ref", DEFINITIONS + type.getSimpleName()));
        });
    return Map.of("oneOf", cases);
  }

  private Map<String, Object> object(Class<?> type, @Nullable String kind) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (kind != null) {
      properties.put("kind", Map.of("const", kind));
      required.add("kind");
    }
    for (var component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
      if (needed(component)) {
        required.add(component.getName());
      }
    }
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  /**
   * Names and parts are; a number or switch that is left out is 0 or off, a list of names empty.
   */
  private static boolean needed(RecordComponent component) {
    boolean described = component.getName().equals("description");
    return !nullable(component)
        && !described
        && (component.getType() == String.class || parts(component.getGenericType()) != null);
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Map<String, Object> property(RecordComponent component) {
    var schema = value(component.getGenericType());
    if (needed(component)) {
      schema.put(component.getType() == String.class ? "minLength" : "minItems", 1);
    }
    return nullable(component) ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
  }

  private Map<String, Object> value(Type type) {
    var schema = new LinkedHashMap<String, Object>();
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      schema.put("type", "array");
      schema.put("items", value(list.getActualTypeArguments()[0]));
    } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      schema.put("type", "object");
      schema.put("additionalProperties", value(map.getActualTypeArguments()[1]));
    } else if (type == String.class) {
      schema.put("type", "string");
    } else if (type == int.class || type == Integer.class) {
      schema.put("type", "integer");
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
      var names = Arrays.stream(enumeration.getEnumConstants()).map(Object::toString).toList();
      schema.put("enum", names);
    } else if (type instanceof Class<?> part) {
      schema.put("$ref", DEFINITIONS + part.getSimpleName());
      define(part);
    } else {
      throw new IllegalStateException("a template's schema has no words for " + type);
    }
    return schema;
  }

  private void define(Class<?> part) {
    if (part.isRecord() && !definitions.containsKey(part.getSimpleName())) {
      definitions.put(part.getSimpleName(), object(part, null));
    }
  }

  /** What a list holds, if it holds more than names. */
  private static @Nullable Class<?> parts(Type type) {
    return type instanceof ParameterizedType list
            && list.getRawType() == List.class
            && list.getActualTypeArguments()[0] instanceof Class<?> part
            && part != String.class
        ? part
        : null;
  }
}
