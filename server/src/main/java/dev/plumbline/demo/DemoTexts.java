package dev.plumbline.demo;

import dev.plumbline.projects.templates.BuiltInTemplates;
import dev.plumbline.projects.templates.BuiltInTemplates.BuiltIn;
import dev.plumbline.projects.templates.ReadTemplate;
import org.springframework.stereotype.Component;

/** Template, guidelines and rubric of the demo's projects. */
@Component
class DemoTexts {
  private final ExampleFiles examples;
  private final BuiltInTemplates builtIns;
  private final ReadTemplate reader;

  DemoTexts(ExampleFiles examples, BuiltInTemplates builtIns, ReadTemplate reader) {
    this.examples = examples;
    this.builtIns = builtIns;
    this.reader = reader;
  }

  BuiltIn of(DemoProject project) {
    return switch (project.shape()) {
      case BUILT_IN -> builtIns.find(project.template()).orElseThrow();
      case EXAMPLE -> example(project.template());
    };
  }

  private BuiltIn example(String name) {
    String folder = "templates/" + name + "/";
    var reading = reader.read(examples.text(folder + "template.yaml"));
    if (reading.template() == null || !reading.flaws().isEmpty()) {
      throw new IllegalStateException(name + ": " + reading.flaws());
    }
    return new BuiltIn(
        reading.template(),
        examples.text(folder + "guidelines.md"),
        examples.text(folder + "rubric.md"));
  }
}
