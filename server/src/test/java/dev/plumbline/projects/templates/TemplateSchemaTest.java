package dev.plumbline.projects.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema, by a validator that is not ours. */
class TemplateSchemaTest {
  private static final Path FILE = Path.of("../docs/api/template.schema.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String GOOD =
      """
      id: pick
      title: Pick one
      taskName: Pick
      inputs: [{ kind: text, id: prompt, title: Prompt }]
      questions:
        - { kind: choice, id: tone, title: Tone, required: true, labels: [
            { id: kind, title: Kind }, { id: harsh, title: Harsh }] }
      """;

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.valueToTree(TemplateSchema.schema()));

  static List<Path> templates() throws IOException {
    try (Stream<Path> own = Files.walk(Path.of("src/main/resources/templates"));
        Stream<Path> examples = Files.walk(Path.of("../examples/templates"))) {
      return Stream.concat(own, examples)
          .filter(file -> file.endsWith("template.yaml"))
          .sorted()
          .toList();
    }
  }

  /** Run with -Dplumbline.refresh to write it anew. */
  @Test
  void theCommittedSchemaIsTheServersOwn() throws IOException {
    var text = JSON.writeValueAsString(TemplateSchema.schema()) + "\n";
    if (System.getProperty("plumbline.refresh") != null) {
      Files.writeString(FILE, text);
    }
    assertThat(FILE).hasContent(text);
  }

  @Test
  void thereAreTemplatesToTry() throws IOException {
    assertThat(templates()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateThatComesWithTheProgramFits(Path file) throws IOException {
    assertThat(schema.validate(YAML.readTree(Files.readString(file)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void soDoesEveryTemplateAsTheApiAnswersIt(Path file) throws IOException {
    var read = new ReadTemplate().read(Files.readString(file)).template();
    var mapper = JsonMapper.builder().addModule(SeamJson.module()).build();
    assertThat(schema.validate(mapper.readTree(mapper.writeValueAsString(read)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: choice,|kind: guess,",
        "kind: text,|",
        "id: tone,|",
        "title: Tone,|title: '',",
        "required: true|required: maybe",
        "required: true|requried: true",
        "{ id: kind, title: Kind }, { id: harsh, title: Harsh }|",
        "taskName: Pick|taskname: Pick",
        "inputs: [{ kind: text, id: prompt, title: Prompt }]|inputs: []",
        "id: prompt, title: Prompt|id: prompt, title: Prompt, format: word",
      })
  void whatIsBrokenDoesNotFit(String change) {
    var parts = change.split("\\|", -1);
    assertThat(GOOD).contains(parts[0]);
    assertThat(flawed(GOOD)).isFalse();
    assertThat(flawed(GOOD.replace(parts[0], parts[1]))).as(change).isTrue();
  }

  private boolean flawed(String yaml) {
    JsonNode tree = YAML.readTree(yaml);
    return !schema.validate(tree).isEmpty();
  }
}
