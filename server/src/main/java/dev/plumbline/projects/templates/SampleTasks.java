package dev.plumbline.projects.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sample tasks of the built-in templates: {@code templates/ID/samples.jsonl}. */
@Component
public class SampleTasks {
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(SeamJson.module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** In the order in which a newcomer should meet them; none for a template without samples. */
  public List<SampleTask> of(String template) {
    var file = new ClassPathResource("templates/" + template + "/samples.jsonl");
    if (!file.exists()) {
      return List.of();
    }
    try {
      return file.getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> json.readValue(line, SampleTask.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
