package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.Value;
import java.util.List;

/** The registry: the one place that names every kind of input. */
public final class InputTypes {
  private static final List<InputType<?, ?>> ALL =
      List.of(
          new TextInputType(),
          new ResponsesInputType(),
          new ConversationInputType(),
          new ReferenceInputType());

  private InputTypes() {}

  public static List<InputType<?, ?>> all() {
    return ALL;
  }

  /** The type of an input, for calls with that input and values of the same kind. */
  @SuppressWarnings("unchecked")
  public static InputType<Input, Value> of(Input input) {
    for (var type : ALL) {
      if (type.input().isInstance(input)) {
        return (InputType<Input, Value>) type;
      }
    }
    throw new IllegalStateException("no type is registered for " + input.getClass());
  }
}
