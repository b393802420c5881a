package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Target;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text that a task shows. */
public record TextValue(String text) implements Value {
  public TextValue(@Nullable String text) {
    this.text = Copies.text(text);
  }

  @Override
  public Optional<String> source(Target target) {
    return Optional.of(text);
  }

  @Override
  public List<Target> targets(String input) {
    return List.of(Target.text(input));
  }
}
