package dev.plumbline.work.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.TextFormat;
import dev.plumbline.questions.choice.ChoiceLabel;
import dev.plumbline.questions.choice.ChoiceQuestion;
import dev.plumbline.questions.comparison.ComparisonQuestion;
import dev.plumbline.questions.comparison.Degree;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.ranking.RankingQuestion;
import dev.plumbline.questions.rating.RatingDimension;
import dev.plumbline.questions.rating.RatingQuestion;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingRowsTest {
  private static final TextInput PROMPT =
      new TextInput("prompt", "Prompt", null, false, TextFormat.MARKDOWN, null);
  private static final ConversationInput CONVERSATION =
      new ConversationInput("conversation", "Conversation", null, true);
  private static final ResponsesInput RESPONSES =
      new ResponsesInput("responses", "Responses", null, false, 2, 4, null);
  private static final ComparisonQuestion COMPARISON =
      new ComparisonQuestion(
          "preference",
          "Which is better?",
          null,
          true,
          null,
          "responses",
          List.of(
              new Degree("much", "Much better", 2),
              new Degree("better", "Better", 1),
              new Degree("tie", "Tie", 0),
              new Degree("both-bad", "Both bad", 0)));
  private static final RankingQuestion RANKING =
      new RankingQuestion("order", "Rank them", null, true, null, "responses", true, false, null);

  private final JsonMapper plain = JsonMapper.builder().build();

  @Test
  void aTranscriptPairBecomesPromptConversationAndTwoResponses() throws RefusedRow {
    var row =
        row(
            """
            {"chosen":"\\n\\nHuman: Hi\\n\\nAssistant: Hello\\n\\nHuman: Joke?\\n\\nAssistant: Knock.",
             "rejected":"\\n\\nHuman: Hi\\n\\nAssistant: Hello\\n\\nHuman: Joke?\\n\\nAssistant: No.", "split":"test"}
            """);
    var template = template(List.of(PROMPT, CONVERSATION, RESPONSES), COMPARISON);
    assertThat(GuessMapping.of(template, List.of(row)).layout()).isEqualTo(Layout.TRANSCRIPT_PAIRS);
    var task = transcript(template, Map.of("answer.preference", "chosen")).read(row);
    assertThat(shown(task, "prompt")).isEqualTo("TextValue[text=Joke?]");
    assertThat(shown(task, "conversation"))
        .contains("Turn[role=user, text=Hi], Turn[role=assistant, text=Hello]");
    assertThat(shown(task, "responses"))
        .contains("Response[id=@1, text=Knock.], Response[id=@2, text=No.]");
    assertThat(task.metadata().toString()).isEqualTo("{\"split\":\"test\"}");
    assertThat(task.judgments().getFirst().answers().toString())
        .isEqualTo("{\"preference\":{\"better\":\"@1\",\"degree\":\"better\"}}");
    assertThat(transcript(template, Map.of()).read(row).judgments()).isEmpty();
  }

  @Test
  void aTranscriptAsTextWhereTheTemplateShowsNoConversation() throws RefusedRow {
    var template = template(List.of(PROMPT, RESPONSES), COMPARISON);
    var single =
        row(
            "{\"chosen\":\"\\n\\nHuman: Hi\\n\\nAssistant: A\",\"rejected\":\"\\n\\nHuman: Hi\\n\\nAssistant:\"}");
    var task = transcript(template, Map.of()).read(single);
    assertThat(shown(task, "prompt")).isEqualTo("TextValue[text=Hi]");
    assertThat(task.warnings()).singleElement().asString().contains("The response is empty");
    var apart =
        row(
            "{\"chosen\":\"\\n\\nHuman: Hi\\n\\nAssistant: A\",\"rejected\":\"\\n\\nHuman: Ho\\n\\nAssistant: B\"}");
    assertThatThrownBy(() -> transcript(template, Map.of()).read(apart))
        .hasMessageContaining("share no prompt");
  }

  @Test
  void columnsAreGuessedFromTheirNames() {
    assertThat(
            guess(
                "{\"id\":\"1\",\"prompt\":\"p\",\"response_a\":\"x\",\"model_a\":\"m\",\"response_b\":\"y\",\"model_b\":\"n\",\"topic\":\"t\"}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "prompt",
                "prompt",
                "responses.0.text",
                "response_a",
                "responses.0.model",
                "model_a",
                "responses.1.text",
                "response_b",
                "responses.1.model",
                "model_b",
                "externalId",
                "id"));
    assertThat(
            guess(
                "{\"idx\":1,\"instruction\":\"p\",\"input\":\"q\",\"response1\":\"x\",\"response2\":\"y\",\"annotator\":\"1\",\"label\":\"2\"}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "prompt",
                "instruction",
                "prompt.more",
                "input",
                "responses.0.text",
                "response1",
                "responses.1.text",
                "response2",
                "externalId",
                "idx",
                "rater",
                "annotator",
                "answer.preference",
                "label"));
    assertThat(
            guess(
                "{\"question\":\"p\",\"answer_0\":\"x\",\"answer_1\":\"y\",\"worker_id\":7,\"winner\":\"left\",\"seconds\":3}"))
        .containsEntry("rater", "worker_id")
        .containsEntry("seconds", "seconds")
        .containsEntry("answer.preference", "winner")
        .containsEntry("responses.1.text", "answer_1");
    assertThat(guess("{\"prompt\":\"p\",\"completions\":[\"x\",\"y\"]}"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("prompt", "prompt", "responses", "completions"));
    assertThat(guess("{\"prompt\":\"p\",\"chosen\":\"x\",\"rejected\":\"y\"}"))
        .containsEntry("responses.0.text", "chosen")
        .containsEntry("responses.1.text", "rejected");
  }

  @Test
  void mappedColumnsMakeATaskAndTheOthersItsMetadata() throws RefusedRow {
    var row =
        row(
            "{\"q\":\"p\",\"more\":\"and this\",\"a\":\"x\",\"m\":\"model-1\",\"b\":\"\",\"topic\":\"t\",\"n\":5}");
    var task =
        mapped(
                COMPARISON,
                Map.of(
                    "prompt",
                    "q",
                    "prompt.more",
                    "more",
                    "responses.0.text",
                    "a",
                    "responses.0.model",
                    "m",
                    "responses.1.text",
                    "b"))
            .read(row);
    assertThat(shown(task, "prompt")).contains("p\n\nand this");
    assertThat(task.origins().get("@1")).isEqualTo(new ResponseOrigin("model-1", null));
    assertThat(task.metadata().toString()).isEqualTo("{\"topic\":\"t\",\"n\":5}");
    assertThat(task.warnings()).singleElement().asString().contains("responses[1]");
    assertThatThrownBy(
            () -> mapped(COMPARISON, Map.of("prompt", "q", "responses.0.text", "a")).read(row))
        .hasMessageContaining("There are 1 responses");
    assertThatThrownBy(
            () ->
                mapped(
                        COMPARISON,
                        Map.of("prompt", "b", "responses.0.text", "a", "responses.1.text", "m"))
                    .read(row))
        .hasMessageContaining("must not be empty");
  }

  @Test
  void comparisonsOfOtherToolsAreUnderstood() throws RefusedRow {
    for (var left : List.of("left", "A", "1", "model_a", "Response A", "x")) {
      assertThat(answer(COMPARISON, left)).isEqualTo("{\"better\":\"@1\",\"degree\":\"better\"}");
    }
    for (var right : List.of("right", "b", "2", "response_2", "y")) {
      assertThat(answer(COMPARISON, right)).isEqualTo("{\"better\":\"@2\",\"degree\":\"better\"}");
    }
    for (var tie : List.of("tie", "0", "Same", "equal")) {
      assertThat(answer(COMPARISON, tie)).isEqualTo("{\"better\":null,\"degree\":\"tie\"}");
    }
    assertThat(answer(COMPARISON, "tie (bothbad)"))
        .isEqualTo("{\"better\":null,\"degree\":\"both-bad\"}");
    assertThat(answer(COMPARISON, "Both bad"))
        .isEqualTo("{\"better\":null,\"degree\":\"both-bad\"}");
    assertThatThrownBy(() -> answer(COMPARISON, "maybe"))
        .hasMessageContaining("\"maybe\" is no answer to \"Which is better?\"");
  }

  @Test
  void rankingsOfOtherToolsAreUnderstood() throws RefusedRow {
    for (var text : List.of("[2, 1, 2]", "2,1,2", "2 1 2", "b>a=c")) {
      assertThat(answer(RANKING, text))
          .isEqualTo("{\"tiers\":[[\"@2\"],[\"@1\",\"@3\"]],\"allBad\":false}");
    }
    assertThat(answer(RANKING, "[\"c\",\"a\",\"b\"]"))
        .isEqualTo("{\"tiers\":[[\"@3\"],[\"@1\"],[\"@2\"]],\"allBad\":false}");
    assertThatThrownBy(() -> answer(RANKING, "1,2")).hasMessageContaining("is no answer");
    assertThatThrownBy(() -> answer(RANKING, "a>a>b")).hasMessageContaining("is no answer");
  }

  @Test
  void ratingsAndLabelsOfOtherToolsAreUnderstood() throws RefusedRow {
    var rating =
        new RatingQuestion(
            "score",
            "Score",
            null,
            true,
            null,
            null,
            null,
            1,
            5,
            List.of(new RatingDimension("overall", "Overall", null, Map.of())));
    assertThat(answer(rating, "4.0")).isEqualTo("{\"ratings\":{\"task\":{\"overall\":4}}}");
    assertThatThrownBy(() -> answer(rating, "good")).hasMessageContaining("is no answer");
    var choice =
        new ChoiceQuestion(
            "tone",
            "Tone",
            null,
            true,
            null,
            List.of(new ChoiceLabel("warm", "Warm", null), new ChoiceLabel("cold", "0", null)));
    assertThat(answer(choice, "WARM")).isEqualTo("{\"label\":\"warm\"}");
    assertThat(answer(choice, "0")).isEqualTo("{\"label\":\"cold\"}");
  }

  @Test
  void ourOwnLinesKeepTheirAnswersWithTheResponsesTheyMean() throws RefusedRow {
    var row =
        row(
            """
            {"externalId":7,"values":{"prompt":"p","responses":{"kind":"responses","responses":[
              {"id":"@x","text":"a","model":"m1","metadata":{"t":0.1}},{"id":"@y","text":"b"}]}},
             "metadata":{"k":1},"source":"s","criteria":[{"id":"AGE-1","title":"t","description":"d"}],
             "judgments":[{"rater":"w1","at":"2023-09-01T12:00:00Z","seconds":12.6,
               "answers":{"preference":{"kind":"comparison","better":"@y","degree":"better"},
                          "score":{"ratings":{"@x":{"clarity":4}}}}}]}
            """);
    var template = template(List.of(PROMPT, CONVERSATION, RESPONSES), COMPARISON);
    assertThat(GuessMapping.of(template, List.of(row)).layout()).isEqualTo(Layout.PLUMBLINE);
    var task = new CanonicalRows(template).read(row);
    assertThat(task.externalId()).isEqualTo("7");
    assertThat(task.origins().get("@1"))
        .hasToString("ResponseOrigin[model=m1, metadata={\"t\":0.1}]");
    assertThat(task.metadata().toString()).isEqualTo("{\"source\":\"s\",\"k\":1}");
    assertThat(task.criteria()).hasSize(1);
    var judgment = task.judgments().getFirst();
    assertThat(judgment.seconds()).isEqualTo(13);
    assertThat(judgment.answers().toString())
        .contains("\"better\":\"@2\"")
        .contains("{\"@1\":{\"clarity\":4}}");
    assertThatThrownBy(
            () -> new CanonicalRows(template).read(row("{\"values\":{\"promt\":\"p\"}}")))
        .hasMessageContaining("no such input");
    assertThatThrownBy(() -> new CanonicalRows(template).read(row("{\"a\":1}")))
        .hasMessage("values is missing");
  }

  private String answer(Question question, String cell) throws RefusedRow {
    var row = JsonRows.JSON.createObjectNode();
    row.put("p", "prompt").put("a", "x").put("b", "y").put("c", "z").put("l", cell).put("w", "w1");
    var fields =
        new HashMap<>(
            Map.of(
                "prompt",
                "p",
                "responses.0.text",
                "a",
                "responses.1.text",
                "b",
                "rater",
                "w",
                "answer." + question.id(),
                "l"));
    if (question == RANKING) {
      fields.put("responses.2.text", "c");
    }
    var judgment = mapped(question, fields).read(row).judgments().getFirst();
    assertThat(judgment.rater()).isEqualTo("w1");
    return judgment.answers().get(question.id()).toString();
  }

  private MappedRows mapped(Question question, Map<String, String> fields) {
    var template = template(List.of(PROMPT, RESPONSES), question);
    var mapping = new Mapping(Layout.COLUMNS, fields);
    return new MappedRows(template, mapping, new ForeignAnswers(template, mapping, plain));
  }

  private TranscriptRows transcript(Template template, Map<String, String> fields) {
    var mapping = new Mapping(Layout.TRANSCRIPT_PAIRS, fields);
    return new TranscriptRows(template, new ForeignAnswers(template, mapping, plain));
  }

  private static Map<String, String> guess(String row) {
    return GuessMapping.of(
            template(List.of(PROMPT, CONVERSATION, RESPONSES), COMPARISON), List.of(row(row)))
        .fields();
  }

  private static Template template(List<Input> inputs, Question question) {
    return new Template("t", "T", "", "Do", new ArrayList<>(inputs), List.of(question));
  }

  private static String shown(IncomingTask task, String input) {
    return String.valueOf(task.values().get(input));
  }

  private static ObjectNode row(String json) {
    return (ObjectNode) JsonRows.JSON.readTree(json);
  }
}
