package dev.plumbline.questions;

import java.util.List;

/**
 * What a check of a task's content found.
 *
 * @param errors what makes the task unusable
 * @param warnings what is odd but real, such as an empty response
 */
public record Findings(List<Flaw> errors, List<Flaw> warnings) {
  public Findings {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  public boolean usable() {
    return errors.isEmpty();
  }
}
