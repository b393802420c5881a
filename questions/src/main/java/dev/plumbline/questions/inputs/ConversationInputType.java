package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

final class ConversationInputType implements InputType<ConversationInput, ConversationValue> {
  @Override
  public String id() {
    return "conversation";
  }

  @Override
  public Class<ConversationInput> input() {
    return ConversationInput.class;
  }

  @Override
  public Class<ConversationValue> value() {
    return ConversationValue.class;
  }

  @Override
  public List<Flaw> checkInput(ConversationInput input) {
    return List.of();
  }

  @Override
  public Findings check(ConversationInput input, ConversationValue value) {
    var errors = new Flaws();
    var warnings = new Flaws();
    int count = value.turns().size();
    errors.require(
        input.optional() || count > 0, "turns", "A conversation needs at least one turn.");
    for (int i = 0; i < count; i++) {
      var turn = value.turns().get(i);
      var path = "turns[" + i + "]";
      errors.require(
          turn.role() != null, path + ".role", "The role must be system, user or assistant.");
      Texts.checkStorable(errors, path + ".text", turn.text());
      if (turn.text().isBlank()) {
        var found = i == count - 1 && turn.role() == TurnRole.USER ? errors : warnings;
        found.add(path + ".text", "The turn is empty.");
      }
    }
    return new Findings(errors.list(), warnings.list());
  }

  @Override
  public ConversationValue sample(ConversationInput input, RandomGenerator random) {
    var turns = new ArrayList<Turn>();
    int count = 1 + 2 * random.nextInt(3);
    for (int i = 0; i < count; i++) {
      var role = i % 2 == 0 ? TurnRole.USER : TurnRole.ASSISTANT;
      turns.add(new Turn(role, Samples.prose(random, 5 + random.nextInt(20))));
    }
    return new ConversationValue(turns);
  }
}
