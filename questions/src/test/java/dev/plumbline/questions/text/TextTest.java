package dev.plumbline.questions.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.TextFormat;
import dev.plumbline.questions.capabilities.Written;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final TextType TYPE = new TextType();
  private static final TextQuestion LINE = question(null, 2, 4, false);
  private static final TextQuestion CORRECTION = question("pair", null, null, true);

  @Test
  void aTextHasAsManyWordsAsWanted() {
    assertThat(flaws(LINE, "one", null))
        .containsExactly(new Flaw("text", "The text has {0} of at least {1} words.", 1, 2));
    assertThat(flaws(LINE, "one two three four five", null)).hasSize(1);
    assertThat(flaws(LINE, "one two", null)).isEmpty();
  }

  @Test
  void aLineIsOneLine() {
    assertThat(flaws(LINE, "one two\nthree", null))
        .containsExactly(new Flaw("text", "One line is wanted."));
  }

  @Test
  void aCorrectionNamesItsResponse() {
    assertThat(flaws(CORRECTION, "Better.", "x")).isEmpty();
    assertThat(flaws(CORRECTION, "Better.", null)).hasSize(1);
    assertThat(flaws(CORRECTION, "Better.", "nobody")).hasSize(1);
    assertThat(flaws(LINE, "one two", "x")).hasSize(1);
    assertThat(TYPE.written(CORRECTION, new TextAnswer("Better.", "x"), sheet()))
        .contains(new Written("Better.", "x"));
  }

  @Test
  void aNulCharacterIsRefused() {
    assertThat(flaws(CORRECTION, "a\0b", "x")).hasSize(1);
  }

  @Test
  void aScoreIsTheShareOfEqualWords() {
    var gold = List.of(Accepted.exactly(new TextAnswer("the cat sat down", null)));
    assertThat(TYPE.score(LINE, gold, new TextAnswer("the dog sat down", null), sheet()))
        .isEqualTo(0.75);
    assertThat(TYPE.score(LINE, gold, new TextAnswer("nothing", null), sheet())).isZero();
    assertThat(TYPE.score(LINE, gold, new TextAnswer("the cat sat down", "x"), sheet())).isZero();
  }

  private static TextQuestion question(
      @Nullable String on, @Nullable Integer min, @Nullable Integer max, boolean multiline) {
    return new TextQuestion(
        "q", "Write", null, true, null, on, TextFormat.PLAIN, min, max, multiline);
  }

  private static Sheet sheet() {
    var input = new ResponsesInput("pair", "Pair", null, false, 2, 2, null);
    var template = new Template("t", "T", "", "Write", List.of(input), List.of(CORRECTION));
    var pair = new ResponsesValue(List.of(new Response("x", "One"), new Response("y", "Two")));
    return Sheet.of(template, Map.of("pair", pair), Rubric.empty(), List.of());
  }

  private static List<Flaw> flaws(TextQuestion q, String text, @Nullable String response) {
    return TYPE.check(q, new TextAnswer(text, response), sheet());
  }
}
