package dev.plumbline.questions;

import dev.plumbline.questions.inputs.InputTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The content of tasks: a value for each input of a template. */
public final class Values {
  private Values() {}

  /**
   * What is wrong or odd about a task's content. Paths start at the values: {@code
   * values.prompt.text}. An empty prompt is an error, an empty response a warning: real models do
   * return nothing.
   */
  public static Findings check(Template template, Map<String, Value> values) {
    var errors = new Flaws();
    var warnings = new Flaws();
    for (var id : values.keySet()) {
      errors.require(
          template.input(id).isPresent(), "values." + id, "The template has no input {0}.", id);
    }
    for (var input : template.inputs()) {
      var path = "values." + input.id();
      var value = values.get(input.id());
      if (value == null) {
        errors.require(input.optional(), path, "This input is missing.");
        continue;
      }
      var type = InputTypes.of(input);
      if (!type.value().isInstance(value)) {
        errors.add(path, "The input {0} takes a value of kind {1}.", input.id(), type.id());
        continue;
      }
      var findings = type.check(input, value);
      errors.addUnder(path, findings.errors());
      warnings.addUnder(path, findings.warnings());
    }
    return new Findings(errors.list(), warnings.list());
  }

  /** Random content without errors, for property tests and load; optional inputs are given too. */
  public static Map<String, Value> sample(Template template, RandomGenerator random) {
    var values = new LinkedHashMap<String, Value>();
    for (var input : template.inputs()) {
      values.put(input.id(), InputTypes.of(input).sample(input, random));
    }
    return values;
  }
}
