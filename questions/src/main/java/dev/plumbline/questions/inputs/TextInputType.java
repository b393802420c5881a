package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Texts;
import java.util.List;
import java.util.random.RandomGenerator;

final class TextInputType implements InputType<TextInput, TextValue> {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public Class<TextInput> input() {
    return TextInput.class;
  }

  @Override
  public Class<TextValue> value() {
    return TextValue.class;
  }

  @Override
  public List<Flaw> checkInput(TextInput input) {
    return List.of();
  }

  @Override
  public Findings check(TextInput input, TextValue value) {
    var errors = new Flaws();
    errors.require(
        input.optional() || !value.text().isBlank(), "text", "The text must not be empty.");
    Texts.checkStorable(errors, "text", value.text());
    return new Findings(errors.list(), List.of());
  }

  @Override
  public TextValue sample(TextInput input, RandomGenerator random) {
    return new TextValue(Samples.prose(random, 5 + random.nextInt(20)));
  }
}
