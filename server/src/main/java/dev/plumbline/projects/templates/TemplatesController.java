package dev.plumbline.projects.templates;

import dev.plumbline.projects.templates.ReadTemplate.Reading;
import dev.plumbline.questions.Input;
import dev.plumbline.questions.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TemplatesController {
  /**
   * @param requiredColumns ids of the inputs that every task must bring
   */
  record TemplateView(
      Template template, String guidelines, String rubric, List<String> requiredColumns) {}

  record TemplateText(String text) {
    TemplateText {
      Objects.requireNonNull(text, "text");
    }
  }

  private final BuiltInTemplates builtIn;
  private final ReadTemplate reader;

  TemplatesController(BuiltInTemplates builtIn, ReadTemplate reader) {
    this.builtIn = builtIn;
    this.reader = reader;
  }

  @GetMapping("/api/v1/templates")
  List<TemplateView> templates() {
    return builtIn.all().stream()
        .map(
            one ->
                new TemplateView(
                    one.template(), one.guidelines(), one.rubric(), required(one.template())))
        .toList();
  }

  /** For editors, which ask without signing in: the JSON Schema of a template. */
  @GetMapping(path = "/api/v1/templates/schema", produces = "application/schema+json")
  Map<String, Object> schema() {
    return TemplateSchema.schema();
  }

  @PostMapping("/api/v1/templates/check")
  Reading check(@RequestBody TemplateText body) {
    return reader.read(body.text());
  }

  private static List<String> required(Template template) {
    return template.inputs().stream().filter(input -> !input.optional()).map(Input::id).toList();
  }
}
