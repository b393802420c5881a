package dev.plumbline.projects.templates;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Criterion;
import java.util.List;
import java.util.Map;

/**
 * A task that comes with a built-in template, to show how the work is done well.
 *
 * @param criteria that the task adds to the rubric's
 * @param expert how someone who knows the guidelines judged it
 * @param note what the task teaches, for after it has been judged
 */
public record SampleTask(
    String title, Map<String, Value> values, List<Criterion> criteria, Expert expert, String note) {
  /**
   * @param answers by question id
   */
  public record Expert(Map<String, Answer> answers) {}
}
