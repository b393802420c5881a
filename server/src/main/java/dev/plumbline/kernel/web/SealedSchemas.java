package dev.plumbline.kernel.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes a sealed type as one of its cases, once; springdoc repeats the bare list everywhere.
 */
@Component
@Order(0)
class SealedSchemas implements OpenApiCustomizer {
  private static final String REF = "#/components/schemas/";

  private final ObjectProvider<SealedFamily> families;

  SealedSchemas(ObjectProvider<SealedFamily> families) {
    this.families = families;
  }

  @Override
  public void customise(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    var parents = flatten(schemas);
    parents.forEach((parent, cases) -> schemas.put(parent, oneOf(cases)));
    families.forEach(family -> discriminate(family, schemas));
    schemas.values().forEach(schema -> nameFamilies(schema, parents));
    if (api.getPaths() != null) {
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .flatMap(operation -> operation.getResponses().values().stream())
          .filter(response -> response.getContent() != null)
          .flatMap(response -> response.getContent().values().stream())
          .forEach(
              content -> {
                if (content.getSchema() != null) {
                  content.setSchema(named(content.getSchema(), parents));
                }
              });
    }
  }

  /** Instead of "all of the parent and these fields": the fields themselves. */
  private static Map<String, Set<String>> flatten(Map<String, Schema> schemas) {
    var parents = new TreeMap<String, Set<String>>();
    for (var name : List.copyOf(schemas.keySet())) {
      Schema<?> schema = schemas.get(name);
      if (schema == null || schema.getAllOf() == null) {
        continue;
      }
      var flat = new Schema<>();
      flat.addType("object");
      for (Schema<?> part : schema.getAllOf()) {
        if (part.get$ref() != null) {
          parents
              .computeIfAbsent(part.get$ref().substring(REF.length()), key -> new TreeSet<>())
              .add(name);
        } else if (part.getProperties() != null) {
          part.getProperties().forEach(flat::addProperty);
        }
      }
      flat.setRequired(schema.getRequired());
      schemas.put(name, flat);
    }
    return parents;
  }

  private static Schema<?> oneOf(Set<String> cases) {
    var schema = new Schema<>();
    cases.forEach(name -> schema.addOneOfItem(new Schema<>().$ref(REF + name)));
    return schema;
  }

  private static void discriminate(SealedFamily family, Map<String, Schema> schemas) {
    var parent = schemas.get(family.type());
    if (parent == null) {
      return;
    }
    var discriminator = new Discriminator().propertyName("kind");
    family
        .cases()
        .forEach(
            (kind, name) -> {
              Schema<?> described = schemas.get(name);
              if (described != null) {
                discriminator.mapping(kind, REF + name);
                schemas.put(name, withKind(kind, described));
              }
            });
    parent.setDiscriminator(discriminator);
  }

  private static Schema<?> withKind(String kind, Schema<?> described) {
    var tag = new Schema<>();
    tag.addType("string");
    tag.setConst(kind);
    var properties = new LinkedHashMap<String, Schema>();
    properties.put("kind", tag);
    if (described.getProperties() != null) {
      properties.putAll(described.getProperties());
    }
    described.setProperties(properties);
    var required = new ArrayList<>(Objects.requireNonNullElse(described.getRequired(), List.of()));
    required.remove("kind");
    required.addFirst("kind");
    described.setRequired(required);
    return described;
  }

  private static void nameFamilies(Schema<?> schema, Map<String, Set<String>> parents) {
    if (schema.getProperties() != null) {
      schema.getProperties().replaceAll((name, property) -> named(property, parents));
    }
    if (schema.getItems() != null) {
      schema.setItems(named(schema.getItems(), parents));
    }
    if (schema.getOneOf() != null) {
      schema.getOneOf().replaceAll(one -> named(one, parents));
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> more) {
      schema.setAdditionalProperties(named(more, parents));
    }
  }

  private static Schema<?> named(Schema<?> schema, Map<String, Set<String>> parents) {
    nameFamilies(schema, parents);
    var cases = cases(schema);
    if (cases != null) {
      for (var parent : parents.entrySet()) {
        if (parent.getValue().equals(cases)) {
          return new Schema<>().$ref(REF + parent.getKey());
        }
      }
    }
    return schema;
  }

  private static @Nullable Set<String> cases(Schema<?> schema) {
    if (schema.getOneOf() == null) {
      return null;
    }
    var cases = new TreeSet<String>();
    for (Schema<?> one : schema.getOneOf()) {
      if (one.get$ref() == null) {
        return null;
      }
      cases.add(one.get$ref().substring(REF.length()));
    }
    return cases;
  }
}
