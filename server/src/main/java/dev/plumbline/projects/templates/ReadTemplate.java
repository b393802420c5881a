package dev.plumbline.projects.templates;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Input;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a template from YAML or JSON and says everything that is wrong with it, each with its path.
 */
@Component
public class ReadTemplate {
  /**
   * @param template null when there was nothing to make one of
   * @param flaws empty when the template can be used
   */
  public record Reading(@Nullable Template template, List<Flaw> flaws) {
    public Reading {
      flaws = List.copyOf(flaws);
    }
  }

  private static final Set<String> FIELDS =
      Set.of("id", "title", "description", "taskName", "inputs", "questions");
  private static final int LONGEST = 1_000_000;

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModule(SeamJson.module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** From text as a person wrote it; YAML, of which JSON is a part. */
  public Reading read(String text) {
    if (text.length() > LONGEST) {
      return new Reading(
          null, List.of(new Flaw("", "A template has at most 1,000,000 characters.")));
    }
    try {
      return read(yaml.readTree(text));
    } catch (JacksonException e) {
      return new Reading(null, List.of(new Flaw(place(e), "This is neither YAML nor JSON.")));
    }
  }

  /** From what is already a tree. */
  public Reading read(JsonNode tree) {
    if (!tree.isObject()) {
      return new Reading(null, List.of(new Flaw("", "A template is an object with fields.")));
    }
    var flaws = new ArrayList<Flaw>();
    for (var name : tree.propertyNames()) {
      if (!FIELDS.contains(name)) {
        flaws.add(new Flaw(name, "A template has no field {0}.", name));
      }
    }
    var template =
        new Template(
            text(tree, "id", flaws),
            text(tree, "title", flaws),
            text(tree, "description", flaws),
            text(tree, "taskName", flaws),
            elements(tree, "inputs", Input.class, flaws),
            elements(tree, "questions", Question.class, flaws));
    if (flaws.isEmpty()) {
      flaws.addAll(Templates.check(template));
    }
    return new Reading(template, flaws);
  }

  private static @Nullable String text(JsonNode tree, String name, List<Flaw> flaws) {
    var node = tree.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString() || node.stringValue().indexOf('\0') >= 0) {
      flaws.add(new Flaw(name, "This must be a text, without the NUL character."));
      return null;
    }
    return node.stringValue();
  }

  private <T> List<T> elements(JsonNode tree, String name, Class<T> type, List<Flaw> flaws) {
    var nodes = tree.get(name);
    var read = new ArrayList<T>();
    if (nodes == null || nodes.isNull()) {
      return read;
    }
    if (!nodes.isArray()) {
      flaws.add(new Flaw(name, "This must be a list."));
      return read;
    }
    for (int i = 0; i < nodes.size(); i++) {
      var path = name + "[" + i + "]";
      var problems = new CollectProblems(path, flaws);
      try {
        read.add(yaml.readerFor(type).withHandler(problems).readValue(nodes.get(i)));
      } catch (DatabindException e) {
        flaws.add(new Flaw(problems.at(e), problems.sentence(e)));
      }
    }
    return read;
  }

  private static String place(JacksonException e) {
    var at = e.getLocation();
    return at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
