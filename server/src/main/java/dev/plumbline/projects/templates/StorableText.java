package dev.plumbline.projects.templates;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Texts without the NUL character, which PostgreSQL cannot store: refused where it stands. */
final class StorableText extends StdScalarDeserializer<String> {
  private static final String RULE = "a text cannot hold the NUL character";

  StorableText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    var text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && text.indexOf('\0') >= 0) {
      throw DatabindException.from(parser, RULE, new IllegalArgumentException(RULE));
    }
    return text;
  }

  /** The same for the names of fields that are data. */
  static final class Key extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      if (key.indexOf('\0') >= 0) {
        throw DatabindException.from(context, RULE, new IllegalArgumentException(RULE));
      }
      return key;
    }
  }
}
