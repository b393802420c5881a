package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.choice.ChoiceAnswer;
import dev.plumbline.questions.choice.ChoiceLabel;
import dev.plumbline.questions.choice.ChoiceQuestion;
import dev.plumbline.questions.ranking.RankingAnswer;
import dev.plumbline.questions.text.TextAnswer;
import dev.plumbline.questions.text.TextQuestion;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final ChoiceQuestion SAFE =
      new ChoiceQuestion(
          "safe",
          "Safe?",
          null,
          true,
          null,
          List.of(new ChoiceLabel("yes", "Yes", null), new ChoiceLabel("no", "No", null)));
  private static final TextQuestion WHY =
      asked("why", new Condition("safe", "label", List.of("no")));
  private static final TextQuestion MORE =
      asked("more", new Condition("why", "text", List.of("x")));

  private final Template template = Examples.template(SAFE, WHY, MORE);
  private final Sheet sheet =
      Sheet.of(template, Values.sample(template, new Random(1)), Examples.RUBRIC, List.of());

  @Test
  void aHiddenQuestionIsNotAMissingAnswer() {
    assertThat(sheet.check(Map.of("safe", new ChoiceAnswer("yes")))).isEmpty();
    assertThat(paths(Map.of("safe", new ChoiceAnswer("no")))).containsExactly("answers.why");
  }

  @Test
  void anAnswerToAHiddenQuestionIsLeftOutBeforeItIsHandedIn() {
    Map<String, Answer> answers =
        Map.of("safe", new ChoiceAnswer("yes"), "why", new TextAnswer("changed my mind", null));
    assertThat(paths(answers)).containsExactly("answers.why");
    assertThat(sheet.with(answers).shown()).containsOnlyKeys("safe");
    assertThat(sheet.check(sheet.with(answers).shown())).isEmpty();
  }

  @Test
  void whatDependsOnAHiddenAnswerIsHiddenToo() {
    Map<String, Answer> answers =
        Map.of("safe", new ChoiceAnswer("yes"), "why", new TextAnswer("x", null));
    assertThat(sheet.with(answers).shows(MORE)).isFalse();
    Map<String, Answer> unsafe =
        Map.of("safe", new ChoiceAnswer("no"), "why", new TextAnswer("x", null));
    assertThat(sheet.with(unsafe).shows(MORE)).isTrue();
  }

  @Test
  void questionsThatWereNotAskedAndAnswersOfAnotherKindAreRefused() {
    Map<String, Answer> answers =
        Map.of("nobody", new ChoiceAnswer("yes"), "safe", new RankingAnswer(List.of(), true));
    assertThat(paths(answers)).containsExactlyInAnyOrder("answers.nobody", "answers.safe");
    assertThat(sheet.checkDraft(answers)).hasSize(2);
  }

  @Test
  void anyPartOfTheAnswersIsADraft() {
    assertThat(sheet.checkDraft(Map.of())).isEmpty();
    assertThat(sheet.checkDraft(Map.of("safe", new ChoiceAnswer("not one of them")))).isEmpty();
  }

  @Test
  void anUntouchedAnswerIsAMissingOne() {
    assertThat(paths(Map.of("safe", new ChoiceAnswer(null)))).containsExactly("answers.safe");
  }

  private List<String> paths(Map<String, Answer> answers) {
    return sheet.check(answers).stream().map(Flaw::path).toList();
  }

  private static TextQuestion asked(String id, Condition condition) {
    return new TextQuestion(
        id, "Why", null, true, condition, null, TextFormat.PLAIN, null, null, true);
  }
}
