package dev.plumbline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The folder examples/ as it travels in the jar. */
@Component
class ExampleFiles {
  /**
   * @param path below examples/, such as {@code data/llmfao/llmfao.jsonl}
   */
  InputStream open(String path) throws IOException {
    return new ClassPathResource("examples/" + path).getInputStream();
  }

  String text(String path) {
    try (var file = open(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
