package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is committed, so that each change of it is seen. */
@RunningServer
class OpenApiIT {
  private static final Path FILE = Path.of("../docs/api/openapi.json");

  @Autowired private TestPeople people;

  /** Run with -Dplumbline.refresh to write it anew. */
  @Test
  void theCommittedDescriptionIsTheServersOwn() throws IOException {
    var described = people.anonymous().get("/openapi").ok();
    ((ObjectNode) described).remove("servers"); // the port of this run
    var text =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(described)
            + "\n";
    if (System.getProperty("plumbline.refresh") != null) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertThat(FILE)
        .as("./plumbline mvn -pl server -am verify -Dit.test=OpenApiIT -Dplumbline.refresh")
        .hasContent(text);
  }

  @Test
  void everyAnswerHasASchemaAndEveryOneOfADiscriminator() {
    var described = people.anonymous().get("/openapi").ok();
    var faults = new ArrayList<String>();
    described
        .get("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        operation ->
                            unnamed(
                                path.getKey() + " " + operation.getKey(),
                                operation.getValue(),
                                faults)));
    described
        .at("/components/schemas")
        .propertyStream()
        // An offer of work is a task, or says by "none" that there is none.
        .filter(schema -> !schema.getKey().equals("Offer"))
        .filter(schema -> schema.getValue().has("oneOf") && !schema.getValue().has("discriminator"))
        .forEach(schema -> faults.add(schema.getKey() + " is a bare oneOf"));
    assertThat(faults).isEmpty();
  }

  /**
   * What a response may hold; one missing node where it names nothing. Tables are written, not
   * described.
   */
  private static Stream<JsonNode> contents(String operation, JsonNode response) {
    var content = response.path("content");
    boolean table = operation.endsWith(".csv get") || operation.endsWith("/errors get");
    return content.isEmpty() && !table
        ? Stream.of(MissingNode.getInstance())
        : content.valueStream();
  }

  private static void unnamed(String operation, JsonNode description, ArrayList<String> faults) {
    description
        .path("responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2") && !response.getKey().equals("204"))
        .flatMap(response -> contents(operation, response.getValue()))
        .map(content -> content.path("schema"))
        .filter(
            schema ->
                schema.isMissingNode()
                    || schema.isEmpty()
                    || (schema.size() == 1 && schema.path("type").asString("").equals("object")))
        .forEach(schema -> faults.add(operation + " has an answer without a schema"));
  }
}
