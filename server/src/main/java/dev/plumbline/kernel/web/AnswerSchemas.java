package dev.plumbline.kernel.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says that an answer has all its members: what there is not is null. In a request the same member
 * may be left out, so shapes that come in are not touched.
 */
@Component
@Order(1)
class AnswerSchemas implements OpenApiCustomizer {
  private static final String REF = "#/components/schemas/";

  @Override
  public void customise(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    var asked = new HashSet<String>();
    operations(api)
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> contents(operation.getRequestBody().getContent()))
        .forEach(schema -> follow(schema, schemas, asked));
    var answered = new HashSet<String>();
    operations(api)
        .flatMap(operation -> operation.getResponses().entrySet().stream())
        .filter(response -> response.getKey().startsWith("2"))
        .flatMap(response -> contents(response.getValue().getContent()))
        .forEach(schema -> follow(schema, schemas, answered));
    answered.removeAll(asked);
    for (var name : answered) {
      Schema<?> schema = schemas.get(name);
      if (schema != null && schema.getProperties() != null) {
        schema.setRequired(List.copyOf(new TreeSet<>(schema.getProperties().keySet())));
      }
    }
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths() == null
        ? Stream.of()
        : api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
  }

  private static Stream<Schema<?>> contents(@Nullable Content content) {
    return content == null
        ? Stream.of()
        : content.values().stream()
            .<Schema<?>>mapMulti(
                (media, sink) -> {
                  if (media.getSchema() != null) {
                    sink.accept(media.getSchema());
                  }
                });
  }

  private static void follow(Schema<?> schema, Map<String, Schema> schemas, Set<String> seen) {
    if (schema.get$ref() != null) {
      var name = schema.get$ref().substring(REF.length());
      Schema<?> target = schemas.get(name);
      if (seen.add(name) && target != null) {
        follow(target, schemas, seen);
      }
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> follow(property, schemas, seen));
    }
    if (schema.getItems() != null) {
      follow(schema.getItems(), schemas, seen);
    }
    if (schema.getOneOf() != null) {
      schema.getOneOf().forEach(one -> follow(one, schemas, seen));
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> more) {
      follow(more, schemas, seen);
    }
  }
}
