package dev.plumbline.questions.justification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Target;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.Document;
import dev.plumbline.questions.inputs.ReferenceValue;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.questions.inputs.Turn;
import dev.plumbline.questions.inputs.TurnRole;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JustificationTest {
  private static final JustificationType TYPE = new JustificationType();

  /** 🙂 is one code point and two UTF-16 units; é here is e and a combining accent. */
  private static final String SMILE = "A 🙂 cafe\u0301 answer";

  private static final Target QUOTE = new Target("replies", "x", null, null, 2, 9, "🙂 cafe\u0301");

  private static final Sheet SHEET = sheet();

  @Test
  void aQuoteOccursInTheSourceAtItsCodePoints() {
    assertThat(paths(citing(QUOTE))).isEmpty();
    assertThat(paths(citing(quote(2, 9, "🙂 cafes")))).containsExactly("citations[0].target.quote");
    assertThat(paths(citing(quote(3, 10, "🙂 cafe\u0301"))))
        .containsExactly("citations[0].target.quote");
    assertThat(paths(citing(quote(2, 99, "🙂")))).containsExactly("citations[0].target.start");
    assertThat(paths(citing(quote(2, 2, "")))).containsExactly("citations[0].target.start");
    assertThat(paths(citing(quote(-1, 1, "A")))).containsExactly("citations[0].target.start");
  }

  @Test
  void everythingTheTaskShowsCanBeQuotedAndNothingElse() {
    assertThat(paths(citing(new Target("prompt", null, null, null, 0, 3, "Why")))).isEmpty();
    assertThat(paths(citing(new Target("talk", null, 1, null, 0, 2, "Hi")))).isEmpty();
    assertThat(paths(citing(new Target("sources", null, null, "d1", 0, 5, "Facts")))).isEmpty();
    assertThat(paths(citing(new Target("nowhere", null, null, null, 0, 1, "x"))))
        .containsExactly("citations[0].target.input");
    assertThat(paths(citing(new Target("replies", "nobody", null, null, 0, 1, "x"))))
        .containsExactly("citations[0].target");
    assertThat(paths(citing(new Target("talk", null, 2, null, 0, 1, "x"))))
        .containsExactly("citations[0].target");
    assertThat(paths(citing(null))).containsExactly("citations[0].target");
  }

  @Test
  void criteriaAreTheRubricsAndTheTasks() {
    assertThat(paths(citation("ACC-1", Polarity.STRENGTH, null))).isEmpty();
    assertThat(paths(citation("AGE-1", Polarity.WEAKNESS, null))).isEmpty();
    assertThat(paths(citation("XYZ-1", Polarity.WEAKNESS, null)))
        .containsExactly("citations[0].criterion");
    assertThat(paths(citation("ACC-1", null, null))).containsExactly("citations[0].polarity");
  }

  @Test
  void onlyATensionStandsAgainstAnotherCriterion() {
    assertThat(paths(citation("ACC-1", Polarity.TENSION, "AGE-1"))).isEmpty();
    assertThat(paths(citation("ACC-1", Polarity.TENSION, null)))
        .containsExactly("citations[0].against");
    assertThat(paths(citation("ACC-1", Polarity.TENSION, "ACC-1")))
        .containsExactly("citations[0].against");
    assertThat(paths(citation("ACC-1", Polarity.WEAKNESS, "AGE-1")))
        .containsExactly("citations[0].against");
  }

  @Test
  void markersOfCitationsAreNoWordsButOtherBracesAre() {
    var citing = citing(QUOTE);
    var short3 = question(3, 3, 0);
    assertThat(flaws(short3, answer("one {{c1}} two three", citing))).isEmpty();
    assertThat(flaws(short3, answer("one{{c1}}two three", citing))).isEmpty();
    assertThat(flaws(short3, answer("one {{name}} three", citing))).isEmpty();
    assertThat(flaws(short3, answer("one {{c1}} three", citing)))
        .containsExactly(new Flaw("text", "The text has {0} of at least {1} words.", 2, 3));
  }

  @Test
  void criteriaThatMustBeCitedAreAskedFor() {
    var strict = question(null, null, 2, "ACC-1", "AGE-1");
    assertThat(flaws(strict, answer("Good.", citation("ACC-1", Polarity.STRENGTH, null))))
        .containsExactly(
            new Flaw("citations", "There are {0} of at least {1} citations.", 1, 2),
            new Flaw("citations", "The criterion {0} must be cited.", "AGE-1"));
  }

  @Test
  void citationsHaveDifferentIds() {
    assertThat(flaws(question(null, null, 0), answer("Good.", citing(QUOTE), citing(QUOTE))))
        .extracting(Flaw::path)
        .containsExactly("citations[1].id");
  }

  @Test
  void proseIsReadWithItsQuotes() {
    var written =
        TYPE.written(
            question(null, null, 0), answer("It says {{c1}} kindly.", citing(QUOTE)), SHEET);
    assertThat(written.orElseThrow().text()).isEqualTo("It says “🙂 cafe\u0301” kindly.");
  }

  @Test
  void aCitationWithoutItsCriterionLeavesTheTextToo() {
    var map = new LabelMap(Map.of(), Set.of("ACC-1"), Map.of());
    var question = question(null, null, 0);
    assertThat(TYPE.migrate(question, question, answer("Says {{c1}}.", citing(QUOTE)), map))
        .contains(new JustificationAnswer("Says .", List.of()));
  }

  @Test
  void aScoreIsTheShareOfExpectedCitations() {
    var question = question(null, null, 0);
    var expected =
        answer(
            "x",
            citation("ACC-1", Polarity.STRENGTH, null),
            citation("AGE-1", Polarity.WEAKNESS, null));
    var half = answer("y", citation("AGE-1", Polarity.WEAKNESS, null));
    assertThat(TYPE.score(question, List.of(Accepted.exactly(expected)), half, SHEET))
        .isEqualTo(0.5);
    var gold = List.of(new Accepted<>(expected, 0.5));
    assertThat(TYPE.score(question, gold, half, SHEET)).isEqualTo(1);
  }

  private static JustificationQuestion question(
      @Nullable Integer min, @Nullable Integer max, int citations, String... criteria) {
    return new JustificationQuestion(
        "why", "Why", null, true, null, min, null, max, citations, List.of(criteria));
  }

  private static Sheet sheet() {
    Map<String, Value> values =
        Map.of(
            "prompt", new TextValue("Why?"),
            "replies", new ResponsesValue(List.of(new Response("x", SMILE))),
            "talk",
                new ConversationValue(
                    List.of(new Turn(TurnRole.USER, "Hello"), new Turn(TurnRole.ASSISTANT, "Hi"))),
            "sources", new ReferenceValue(List.of(new Document("d1", "T", null, "Facts"))));
    var template = new Template("t", "T", "", "Justify", List.of(), List.of());
    var rubric = Rubrics.parse("## Accuracy\n- **ACC-1** Facts: true.\n").rubric();
    return Sheet.of(template, values, rubric, List.of(new Criterion("AGE-1", "Age", "Ten.")));
  }

  private static Target quote(int start, int end, String quote) {
    return new Target("replies", "x", null, null, start, end, quote);
  }

  private static Citation citing(@Nullable Target target) {
    return new Citation("c1", "ACC-1", Polarity.STRENGTH, null, Severity.MINOR, target);
  }

  private static Citation citation(
      String criterion, @Nullable Polarity polarity, @Nullable String against) {
    return new Citation("c1", criterion, polarity, against, null, QUOTE);
  }

  private static JustificationAnswer answer(String text, Citation... citations) {
    return new JustificationAnswer(text, List.of(citations));
  }

  private static List<String> paths(Citation citation) {
    return flaws(question(null, null, 0), answer("Says {{c1}}.", citation)).stream()
        .map(Flaw::path)
        .toList();
  }

  private static List<Flaw> flaws(JustificationQuestion question, JustificationAnswer answer) {
    return TYPE.check(question, answer, SHEET);
  }
}
