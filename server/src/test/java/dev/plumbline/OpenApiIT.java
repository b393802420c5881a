package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
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

  private static void unnamed(String operation, JsonNode description, ArrayList<String> faults) {
    description
        .path("responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2"))
        .flatMap(response -> response.getValue().path("content").valueStream())
        .map(content -> content.path("schema"))
        .filter(
            schema ->
                schema.isMissingNode()
                    || schema.isEmpty()
                    || (schema.size() == 1 && schema.path("type").asString("").equals("object")))
        .forEach(schema -> faults.add(operation + " has an answer without a schema"));
  }
}
