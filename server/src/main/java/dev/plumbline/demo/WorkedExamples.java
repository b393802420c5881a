package dev.plumbline.demo;

import dev.plumbline.projects.templates.SampleTask;
import dev.plumbline.projects.templates.SampleTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The sample tasks that every newcomer should meet, as lines of an import. */
@Component
class WorkedExamples {
  /** Whoever wrote the model answers; an imported rater, not a person. */
  static final String RATER = "worked-example";

  private static final int MOST = 2;

  private final SampleTasks samples;
  private final JsonMapper json;

  WorkedExamples(SampleTasks samples, JsonMapper json) {
    this.samples = samples;
    this.json = json;
  }

  /** JSONL, as {@code docs/importing.md} describes it. */
  String lines(String template) {
    return samples.of(template).stream()
        .limit(MOST)
        .map(sample -> json.writeValueAsString(line(sample)) + "\n")
        .collect(Collectors.joining());
  }

  private Map<String, Object> line(SampleTask sample) {
    JsonNode values = json.valueToTree(sample.values());
    Set<String> responses = new TreeSet<>();
    for (JsonNode value : values) {
      for (JsonNode response : value.path("responses")) {
        responses.add(response.get("id").asString());
      }
    }
    var judgment = new LinkedHashMap<String, Object>();
    judgment.put("rater", RATER);
    judgment.put("answers", named(json.valueToTree(sample.expert().answers()), responses));
    var line = new LinkedHashMap<String, Object>();
    line.put("externalId", "worked-example: " + sample.title());
    line.put("values", named(values, responses));
    line.put("criteria", sample.criteria());
    line.put("metadata", Map.of("title", sample.title(), "note", sample.note()));
    line.put("judgments", List.of(judgment));
    return line;
  }

  /** Names of responses begin with {@code @} in a file, as keys and as values. */
  private JsonNode named(JsonNode node, Set<String> responses) {
    if (node instanceof ObjectNode object) {
      var renamed = json.createObjectNode();
      object
          .properties()
          .forEach(
              member ->
                  renamed.set(
                      name(member.getKey(), responses), named(member.getValue(), responses)));
      return renamed;
    }
    if (node instanceof ArrayNode array) {
      var renamed = json.createArrayNode();
      array.forEach(item -> renamed.add(named(item, responses)));
      return renamed;
    }
    return node instanceof StringNode text
        ? StringNode.valueOf(name(text.stringValue(), responses))
        : node;
  }

  private static String name(String text, Set<String> responses) {
    return responses.contains(text) ? "@" + text : text;
  }
}
