package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.Document;
import dev.plumbline.questions.inputs.ReferenceValue;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.questions.inputs.Turn;
import dev.plumbline.questions.inputs.TurnRole;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private final Template template = Examples.template(Examples.ranking("rank", true, true, null));

  @Test
  void sampledContentIsFlawless() {
    for (int seed = 0; seed < 50; seed++) {
      var findings = Values.check(template, Values.sample(template, new Random(seed)));
      assertThat(findings.errors()).as("seed %d", seed).isEmpty();
      assertThat(findings.warnings()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void anEmptyPromptIsAnErrorAndAnEmptyResponseAWarning() {
    var findings =
        check(Map.of("prompt", new TextValue(" \n"), "replies", replies("one", "", "three")));
    assertThat(findings.errors()).extracting(Flaw::path).containsExactly("values.prompt.text");
    assertThat(findings.warnings())
        .extracting(Flaw::path)
        .containsExactly("values.replies.responses[1].text");
    assertThat(findings.usable()).isFalse();
  }

  @Test
  void aMissingInputAnUnknownOneAndOneOfAnotherKindAreErrors() {
    var values = new HashMap<>(Values.sample(template, new Random(1)));
    values.remove("prompt");
    values.put("promt", new TextValue("hello"));
    values.put("pair", new TextValue("hello"));
    assertThat(Values.check(template, values).errors())
        .extracting(Flaw::path)
        .containsExactlyInAnyOrder("values.prompt", "values.promt", "values.pair");
  }

  @Test
  void anOptionalInputMayBeLeftOut() {
    var values = new HashMap<>(Values.sample(template, new Random(1)));
    values.remove("talk");
    values.remove("sources");
    assertThat(Values.check(template, values).usable()).isTrue();
  }

  @Test
  void responsesAreAsManyAsWantedAndHaveDifferentIds() {
    assertThat(errors("replies", replies("only one")))
        .containsExactly(
            new Flaw(
                "values.replies.responses",
                "There are {0} responses; wanted {1}.",
                1,
                Sentence.of("{0} to {1}", 3, 5)));
    var twins =
        new ResponsesValue(
            List.of(new Response("a", "x"), new Response("a", "y"), new Response("task", "z")));
    assertThat(errors("replies", twins))
        .extracting(Flaw::path)
        .containsExactly("values.replies.responses[1].id", "values.replies.responses[2].id");
  }

  @Test
  void charactersThatCannotBeStoredAreErrors() {
    assertThat(errors("prompt", new TextValue("nul \0 here")))
        .extracting(Flaw::path)
        .containsExactly("values.prompt.text");
    assertThat(errors("prompt", new TextValue("half \ud83d here"))).hasSize(1);
    assertThat(errors("prompt", new TextValue("whole \ud83d\ude42 here"))).isEmpty();
  }

  @Test
  void aConversationDoesNotEndInAnEmptyQuestion() {
    var silent = new ConversationValue(List.of(new Turn(TurnRole.USER, "")));
    assertThat(errors("talk", silent))
        .extracting(Flaw::path)
        .containsExactly("values.talk.turns[0].text");
    var nobody = new ConversationValue(List.of(new Turn(null, "hello")));
    assertThat(errors("talk", nobody))
        .extracting(Flaw::path)
        .containsExactly("values.talk.turns[0].role");
  }

  @Test
  void documentsHaveDifferentIds() {
    var document = new Document("a", "Title", null, "Text");
    assertThat(errors("sources", new ReferenceValue(List.of(document, document))))
        .extracting(Flaw::path)
        .containsExactly("values.sources.documents[1].id");
  }

  private List<Flaw> errors(String input, Value value) {
    return check(Map.of(input, value)).errors();
  }

  private Findings check(Map<String, Value> changes) {
    var values = new HashMap<>(Values.sample(template, new Random(1)));
    values.putAll(changes);
    return Values.check(template, values);
  }

  private static ResponsesValue replies(String... texts) {
    var responses = new ArrayList<Response>();
    for (var text : texts) {
      responses.add(new Response("r" + responses.size(), text));
    }
    return new ResponsesValue(responses);
  }
}
