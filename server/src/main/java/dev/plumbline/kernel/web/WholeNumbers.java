package dev.plumbline.kernel.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON knows one kind of number, so 4.0 is a whole one, and what many tools write for 4; 4.5 stays
 * refused.
 */
@Configuration(proxyBeanMethods = false)
class WholeNumbers {
  @Bean
  JacksonModule integers() {
    var module = new SimpleModule("integers");
    module.addDeserializer(Integer.class, new Whole(Integer.class));
    module.addDeserializer(int.class, new Whole(int.class));
    return module;
  }

  private static final class Whole extends StdDeserializer<Integer> {
    private Whole(Class<Integer> type) {
      super(type);
    }

    @Override
    public LogicalType logicalType() {
      return LogicalType.Integer;
    }

    /** A primitive that is left out is 0, as anywhere. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return _valueClass.isPrimitive() ? (Object) 0 : null;
    }

    @Override
    public @Nullable Integer deserialize(JsonParser from, DeserializationContext context) {
      if (from.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        BigDecimal number = from.getDecimalValue();
        try {
          return number.intValueExact();
        } catch (ArithmeticException e) {
          return (Integer)
              context.handleWeirdNumberValue(_valueClass, number, "not a whole number");
        }
      }
      return _valueClass.isPrimitive()
          ? (Integer) _parseIntPrimitive(from, context)
          : _parseInteger(from, context, _valueClass);
    }
  }
}
