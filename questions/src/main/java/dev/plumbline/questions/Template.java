package dev.plumbline.questions;

import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of task shows and what it asks; data, never code. {@link Templates#check} says
 * whether it can be used.
 *
 * @param taskName what a trainer does, as a button would say it: "Rank responses"
 */
public record Template(
    String id,
    String title,
    String description,
    String taskName,
    List<Input> inputs,
    List<Question> questions) {
  public Template(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String taskName,
      @Nullable List<Input> inputs,
      @Nullable List<Question> questions) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.description = Copies.text(description);
    this.taskName = Copies.text(taskName);
    this.inputs = Copies.list(inputs);
    this.questions = Copies.list(questions);
  }

  public Optional<Input> input(String id) {
    return inputs.stream().filter(input -> input.id().equals(id)).findFirst();
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }
}
