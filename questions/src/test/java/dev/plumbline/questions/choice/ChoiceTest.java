package dev.plumbline.questions.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final ChoiceType TYPE = new ChoiceType();
  private static final ChoiceQuestion TOPIC =
      new ChoiceQuestion(
          "topic",
          "Topic",
          null,
          true,
          null,
          List.of(new ChoiceLabel("math", "Math", null), new ChoiceLabel("art", "Art", null)));
  private static final Sheet SHEET =
      Sheet.of(
          new Template(
              "t",
              "T",
              "",
              "Sort",
              List.of(new TextInput("prompt", "Prompt", null, false, null, null)),
              List.of(TOPIC)),
          Map.of(),
          Rubric.empty(),
          List.of());

  @Test
  void onlyAListedLabelCanBeChosen() {
    assertThat(TYPE.check(TOPIC, new ChoiceAnswer("art"), SHEET)).isEmpty();
    assertThat(TYPE.check(TOPIC, new ChoiceAnswer("Art"), SHEET))
        .containsExactly(new Flaw("label", "The label must be one of {0}.", "math, art"));
  }

  @Test
  void aRemovedLabelIsReadAsAnotherOrNotAtAll() {
    var map = new LabelMap(Map.of("geometry", "math"), Set.of(), Map.of());
    assertThat(TYPE.migrate(TOPIC, TOPIC, new ChoiceAnswer("geometry"), map))
        .contains(new ChoiceAnswer("math"));
    assertThat(TYPE.migrate(TOPIC, TOPIC, new ChoiceAnswer("geometry"), LabelMap.same())).isEmpty();
  }
}
