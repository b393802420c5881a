package dev.plumbline.demo;

import dev.plumbline.demo.DemoProject.DemoImport;
import dev.plumbline.demo.Seeds.SeededProject;
import dev.plumbline.work.importing.ImportNow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Brings a demo project's files in, once each. A file that was being taken in when the server was
 * killed is taken to its end.
 */
@Component
class SeedImports {
  private final Seeds seeds;
  private final ExampleFiles examples;
  private final WorkedExamples worked;
  private final ImportNow importing;

  SeedImports(Seeds seeds, ExampleFiles examples, WorkedExamples worked, ImportNow importing) {
    this.seeds = seeds;
    this.examples = examples;
    this.worked = worked;
    this.importing = importing;
  }

  void seed(DemoProject project, SeededProject made) {
    for (DemoImport file : project.imports()) {
      String step = "import " + project + " " + file.file();
      if (!seeds.done(step)) {
        take(project, made, file);
        seeds.finish(step);
      }
    }
  }

  private void take(DemoProject project, SeededProject made, DemoImport file) {
    String name = file.file().substring(file.file().lastIndexOf('/') + 1);
    try (var content = open(project, file)) {
      var begun = importing.finish(made.id(), name);
      var imported =
          begun.isPresent()
              ? begun.get()
              : importing.take(made.id(), name, content, file.humanOpenings());
      if (imported.failure() != null || imported.badLines() > 0) {
        throw new IllegalStateException(file.file() + ": " + imported);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the demo was made", e);
    }
  }

  private InputStream open(DemoProject project, DemoImport file) throws IOException {
    return file.file().equals(DemoImport.WORKED_EXAMPLES)
        ? new ByteArrayInputStream(
            worked.lines(project.template()).getBytes(StandardCharsets.UTF_8))
        : examples.open("data/" + file.file());
  }
}
