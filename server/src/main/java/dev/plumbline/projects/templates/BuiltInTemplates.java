package dev.plumbline.projects.templates;

import dev.plumbline.questions.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates that come with the program: {@code templates/ID/} with template and texts. */
@Component
public class BuiltInTemplates {
  /**
   * @param guidelines Markdown
   * @param rubric Markdown
   */
  public record BuiltIn(Template template, String guidelines, String rubric) {}

  private final List<BuiltIn> all;

  BuiltInTemplates(ReadTemplate reader) {
    try {
      var found = new ArrayList<BuiltIn>();
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:templates/*/template.yaml")) {
        found.add(read(reader, file));
      }
      found.sort(Comparator.comparing(builtIn -> builtIn.template().title()));
      this.all = List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<BuiltIn> all() {
    return all;
  }

  public Optional<BuiltIn> find(String id) {
    return all.stream().filter(builtIn -> builtIn.template().id().equals(id)).findFirst();
  }

  private static BuiltIn read(ReadTemplate reader, Resource file) throws IOException {
    var reading = reader.read(text(file));
    if (reading.template() == null || !reading.flaws().isEmpty()) {
      throw new IllegalStateException(file + ": " + reading.flaws());
    }
    return new BuiltIn(
        reading.template(),
        text(file.createRelative("guidelines.md")),
        text(file.createRelative("rubric.md")));
  }

  private static String text(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }
}
