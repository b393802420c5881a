package dev.plumbline.kernel.web;

import com.fasterxml.jackson.databind.JavaType;
import dev.plumbline.sentences.Sentence;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records as NullAway checks them, what is not {@code @Nullable} being required; and
 * sentences as the text that they are written as.
 */
@Component
class RecordSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    JavaType java = Json.mapper().constructType(type.getType());
    if (java != null && java.getRawClass() == Sentence.class) {
      type.setType(String.class);
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null && java != null && java.getRawClass().isRecord()) {
      var described = schema.get$ref() == null ? schema : defined(schema.get$ref(), context);
      if (described != null && described.getProperties() != null) {
        Arrays.stream(java.getRawClass().getRecordComponents())
            .filter(component -> described.getProperties().containsKey(component.getName()))
            .forEach(component -> describe(component, described));
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> defined(String reference, ModelConverterContext context) {
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void describe(RecordComponent component, Schema<?> record) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    var required = record.getRequired();
    if (!nullable && (required == null || !required.contains(component.getName()))) {
      record.addRequiredItem(component.getName());
    }
    Schema<?> property = record.getProperties().get(component.getName());
    if (nullable && property != null) {
      if (property.getTypes() == null && property.getType() != null) {
        property.addType(property.getType());
      }
      if (property.getTypes() != null) {
        property.addType("null");
      } else if (property.get$ref() != null || property.getOneOf() != null) {
        record.getProperties().put(component.getName(), orNull(property));
      }
    }
  }

  private static Schema<?> orNull(Schema<?> schema) {
    var none = new Schema<>();
    none.addType("null");
    return new Schema<>().addOneOfItem(schema).addOneOfItem(none);
  }
}
