package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.questions.inputs.Turn;
import dev.plumbline.questions.inputs.TurnRole;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Rows of two transcripts. What they share becomes the prompt: its last user turn the text input,
 * the turns before it the conversation; a template without a text input gets all turns as the
 * conversation, one without a conversation gets all as text.
 */
final class TranscriptRows implements RowShape {
  static final String CHOSEN = "chosen";
  static final String REJECTED = "rejected";

  /** The rater of the preference that the data set states, if it is taken in. */
  private static final String RATER = "hh-rlhf";

  private final Template template;
  private final ForeignAnswers answers;
  private final @Nullable TextInput text;
  private final @Nullable ConversationInput conversation;
  private final @Nullable ResponsesInput responses;

  TranscriptRows(Template template, ForeignAnswers answers) {
    this.template = template;
    this.answers = answers;
    text = first(TextInput.class);
    conversation = first(ConversationInput.class);
    responses = first(ResponsesInput.class);
  }

  @Override
  public IncomingTask read(ObjectNode row) throws RefusedRow {
    if (responses == null) {
      throw new RefusedRow("the template shows no responses");
    }
    var pair =
        TranscriptPair.of(transcript(row, CHOSEN), transcript(row, REJECTED))
            .orElseThrow(
                () ->
                    new RefusedRow("chosen and rejected share no prompt before an Assistant turn"));
    var content = new Content(template);
    putPrompt(content, Spoken.turns(pair.turns()));
    content.addResponse(responses, StringNode.valueOf(pair.chosen()), ResponseOrigin.UNKNOWN);
    content.addResponse(responses, StringNode.valueOf(pair.rejected()), ResponseOrigin.UNKNOWN);
    var warnings = content.check();
    return new IncomingTask(
        null,
        content.values(),
        content.origins(),
        List.of(),
        metadata(row),
        answers.judgmentFor("@1", RATER, content.values()),
        warnings);
  }

  private void putPrompt(Content content, List<Turn> turns) throws RefusedRow {
    if (turns.isEmpty() || turns.getLast().text().isBlank()) {
      throw new RefusedRow("the prompt is empty");
    }
    if (text == null && conversation == null) {
      throw new RefusedRow("the template shows neither a text nor a conversation");
    }
    if (text != null && conversation == null) {
      content.put(text, new TextValue(turns.size() == 1 ? turns.getFirst().text() : asText(turns)));
    } else if (conversation != null && (text == null || text.optional())) {
      content.put(conversation, new ConversationValue(turns));
    } else if (conversation != null && text != null) {
      content.put(text, new TextValue(turns.getLast().text()));
      if (turns.size() > 1) {
        content.put(conversation, new ConversationValue(turns.subList(0, turns.size() - 1)));
      }
    }
  }

  private static String asText(List<Turn> turns) {
    return turns.stream()
        .map(t -> (t.role() == TurnRole.USER ? "Human: " : "Assistant: ") + t.text())
        .collect(Collectors.joining("\n\n"));
  }

  private static String transcript(ObjectNode row, String column) throws RefusedRow {
    JsonNode cell = row.get(column);
    if (cell == null || !cell.isString()) {
      throw new RefusedRow("{0} is missing or no text", column);
    }
    return cell.stringValue();
  }

  private static ObjectNode metadata(ObjectNode row) {
    var metadata = JsonRows.JSON.createObjectNode().setAll(row);
    metadata.remove(List.of(CHOSEN, REJECTED));
    return metadata;
  }

  private <I> @Nullable I first(Class<I> kind) {
    return template.inputs().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElse(null);
  }
}
