package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Target;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The turns of a conversation, oldest first. */
public record ConversationValue(List<Turn> turns) implements Value {
  public ConversationValue(@Nullable List<Turn> turns) {
    this.turns = Copies.list(turns);
  }

  @Override
  public Optional<String> source(Target target) {
    var turn = target.turn();
    return turn != null && turn >= 0 && turn < turns.size()
        ? Optional.of(turns.get(turn).text())
        : Optional.empty();
  }

  @Override
  public List<Target> targets(String input) {
    return IntStream.range(0, turns.size()).mapToObj(turn -> Target.turn(input, turn)).toList();
  }
}
