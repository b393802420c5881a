package dev.plumbline.projects.templates;

import dev.plumbline.questions.Flaw;
import dev.plumbline.sentences.RefusedValue;
import dev.plumbline.sentences.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Notes what does not fit and reads on, so that one look finds every error of an element. */
final class CollectProblems extends DeserializationProblemHandler {
  private final String root;
  private final List<Flaw> flaws;

  CollectProblems(String root, List<Flaw> flaws) {
    this.root = root;
    this.flaws = flaws;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object target,
      String name) {
    flaws.add(new Flaw(here(parser), "There is no field {0} here.", name));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String message) {
    return wrong(context, target);
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> target, Number value, String message) {
    return wrong(context, target);
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String message) {
    var nothing = wrong(context, target.getRawClass());
    parser.skipChildren();
    return nothing;
  }

  private @Nullable Object wrong(DeserializationContext context, Class<?> target) {
    flaws.add(new Flaw(here(context.getParser()), "This must be {0}.", name(target)));
    if (target == int.class) {
      return 0;
    }
    return target == boolean.class ? false : null;
  }

  private static Sentence name(Class<?> target) {
    if (target.isEnum()) {
      return Sentence.of(
          "one of {0}",
          Arrays.stream(target.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (target == int.class || target == Integer.class) {
      return Sentence.of("a whole number");
    }
    if (target == boolean.class || target == Boolean.class) {
      return Sentence.of("true or false");
    }
    return Sentence.of(target == String.class ? "a text" : "a list or an object with fields");
  }

  /** Where an exception says it happened, from the template's root. */
  String at(DatabindException e) {
    var path = new StringBuilder(root);
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(step.getPropertyName());
      }
    }
    return e instanceof InvalidTypeIdException ? path + ".kind" : path.toString();
  }

  Sentence sentence(DatabindException e) {
    if (e instanceof InvalidTypeIdException kind) {
      return kind.getTypeId() == null
          ? Sentence.of("A kind is needed.")
          : Sentence.of("There is no kind {0}.", kind.getTypeId());
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException refused
          && !(cause instanceof JacksonException)) {
        return RefusedValue.reason(refused);
      }
    }
    return Sentence.of("This has the wrong type or is missing.");
  }

  private String here(JsonParser parser) {
    var path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
      if (at.inObject() && at.currentName() != null) {
        path.insert(0, "." + at.currentName());
      } else if (at.inArray()) {
        path.insert(0, "[" + at.getCurrentIndex() + "]");
      }
    }
    return root + path;
  }
}
