package dev.plumbline.work.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.questions.inputs.Turn;
import dev.plumbline.questions.inputs.TurnRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final Template TEMPLATE =
      new Template(
          "t",
          "T",
          null,
          "T",
          List.of(
              new ConversationInput("conversation", "Conversation so far", null, true),
              new TextInput("prompt", "Prompt", null, true, null, null)),
          List.of());
  private static final ConversationValue SAID =
      new ConversationValue(
          List.of(new Turn(TurnRole.USER, "Hello."), new Turn(TurnRole.ASSISTANT, "What is it?")));

  @Test
  void aTaskIsCalledByItsPromptAlsoAfterAConversation() {
    Map<String, Value> values =
        Map.of("conversation", SAID, "prompt", new TextValue("Why does\n ice float?"));
    assertThat(Excerpt.of(TEMPLATE, values)).isEqualTo("Why does ice float?");
  }

  @Test
  void withoutAPromptItsLastTurnStandsIn() {
    assertThat(Excerpt.of(TEMPLATE, Map.of("conversation", SAID))).isEqualTo("What is it?");
    assertThat(Excerpt.of(TEMPLATE, Map.of("prompt", new TextValue(" ")))).isEmpty();
  }
}
