package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.choice.ChoiceLabel;
import dev.plumbline.questions.choice.ChoiceQuestion;
import dev.plumbline.questions.choices.ChoicesLabel;
import dev.plumbline.questions.choices.ChoicesQuestion;
import dev.plumbline.questions.comparison.ComparisonQuestion;
import dev.plumbline.questions.comparison.Degree;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.justification.JustificationQuestion;
import dev.plumbline.questions.ranking.RankingQuestion;
import dev.plumbline.questions.rating.RatingDimension;
import dev.plumbline.questions.rating.RatingQuestion;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final ChoiceQuestion TOPIC = topic("topic", null);

  @Test
  void anEmptyTemplateSaysEverythingThatIsMissing() {
    assertThat(paths(new Template(null, null, null, null, null, null)))
        .containsExactly("id", "title", "taskName", "inputs", "questions");
  }

  @Test
  void everyFlawOfEveryQuestionIsFoundWithItsPath() {
    var rating =
        new RatingQuestion(
            "Rate",
            "",
            null,
            true,
            null,
            "prompt",
            null,
            1,
            5,
            List.of(
                new RatingDimension("tone", "Tone", null, Map.of("6", "Beyond")),
                new RatingDimension("tone", "Tone", null, Map.of())));
    var comparison =
        new ComparisonQuestion(
            "rank", "Rank", null, true, null, "replies", List.of(new Degree("tie", "Tie", 0)));
    assertThat(
            paths(Examples.template(rating, comparison, Examples.ranking("rank", true, true, 0))))
        .containsExactlyInAnyOrder(
            "questions[0].id",
            "questions[0].title",
            "questions[0].on",
            "questions[0].dimensions[1].id",
            "questions[0].dimensions[0].anchors.6",
            "questions[1].on",
            "questions[1].degrees",
            "questions[2].id",
            "questions[2].top");
  }

  @Test
  void aScaleHasFrom2To101Points() {
    assertThat(paths(Examples.template(scale(1, 1)))).containsExactly("questions[0].to");
    assertThat(paths(Examples.template(scale(5, 1)))).containsExactly("questions[0].to");
    assertThat(paths(Examples.template(scale(0, 101)))).containsExactly("questions[0].to");
    assertThat(paths(Examples.template(scale(Integer.MIN_VALUE, Integer.MAX_VALUE))))
        .containsExactly("questions[0].to");
    assertThat(paths(Examples.template(scale(0, 100)))).isEmpty();
    assertThat(paths(Examples.template(scale(1, 2)))).isEmpty();
  }

  @Test
  void responsesAreFrom1To10() {
    var replies = new ResponsesInput("replies", "Replies", null, false, 0, 11, null);
    var template = new Template("t", "T", "", "Do", List.of(replies), List.of(TOPIC));
    assertThat(paths(template)).containsExactly("inputs[0].min", "inputs[0].max");
  }

  @Test
  void aQuestionCannotBeAboutAnInputThatMayBeLeftOut() {
    var replies = new ResponsesInput("replies", "Replies", null, true, 2, 4, null);
    var ranking = Examples.ranking("rank", true, true, null);
    var template = new Template("t", "T", "", "Do", List.of(replies), List.of(ranking));
    assertThat(paths(template)).containsExactly("questions[0].on");
  }

  @Test
  void labelsFormATree() {
    var labels =
        List.of(
            new ChoicesLabel("a", "A", null, "b"),
            new ChoicesLabel("b", "B", null, "a"),
            new ChoicesLabel("c", "C", null, "nobody"),
            new ChoicesLabel("d", "D", null, "a"));
    var question = new ChoicesQuestion("q", "Q", null, false, null, null, labels, 3, 2);
    assertThat(paths(Examples.template(question)))
        .containsExactlyInAnyOrder(
            "questions[0].labels[0].parent",
            "questions[0].labels[1].parent",
            "questions[0].labels[2].parent",
            "questions[0].max");
  }

  @Test
  void aConditionNamesAnEarlierQuestionAndAValueItCanHave() {
    assertThat(paths(conditional(new Condition("topic", "label", List.of("math"))))).isEmpty();
    assertThat(paths(conditional(new Condition("second", "label", List.of("math")))))
        .containsExactly("questions[1].showWhen.question");
    assertThat(paths(conditional(new Condition("topic", "labels", List.of("math")))))
        .containsExactly("questions[1].showWhen.part");
    assertThat(paths(conditional(new Condition("topic", "label", List.of("maths")))))
        .containsExactly("questions[1].showWhen.anyOf[0]");
    assertThat(paths(conditional(new Condition("topic", "label", List.of()))))
        .containsExactly("questions[1].showWhen.anyOf");
  }

  @Test
  void wordsAimedAtLieBetweenFewestAndMost() {
    var question =
        new JustificationQuestion("why", "Why", null, true, null, 40, 20, 30, -1, List.of());
    assertThat(paths(Examples.template(question)))
        .containsExactlyInAnyOrder(
            "questions[0].maxWords", "questions[0].targetWords", "questions[0].minCitations");
  }

  @Test
  void criteriaThatMustBeCitedAreInTheRubric() {
    var why =
        new JustificationQuestion(
            "why", "Why", null, true, null, null, null, null, 1, List.of("ACC-1", "XYZ-9"));
    assertThat(Templates.check(Examples.template(why), Examples.RUBRIC))
        .extracting(Flaw::path)
        .containsExactly("questions[0].requiredCriteria[1]");
    assertThat(Templates.check(Examples.template(why), Rubric.empty()))
        .extracting(Flaw::path)
        .contains("questions[0].minCitations");
  }

  @Test
  void aRankingNeedsTwoResponsesAtLeast() {
    var replies = new ResponsesInput("replies", "Replies", null, false, 1, 4, null);
    var rank = new RankingQuestion("rank", "R", null, true, null, "replies", true, true, null);
    var template = new Template("t", "T", "", "Do", List.of(replies), List.of(rank));
    assertThat(paths(template)).containsExactly("questions[0].on");
  }

  private static RatingQuestion scale(int from, int to) {
    var dimensions = List.of(new RatingDimension("tone", "Tone", null, Map.of()));
    return new RatingQuestion("q", "Q", null, true, null, null, null, from, to, dimensions);
  }

  private static ChoiceQuestion topic(String id, @Nullable Condition condition) {
    var labels =
        List.of(new ChoiceLabel("math", "Math", null), new ChoiceLabel("art", "Art", null));
    return new ChoiceQuestion(id, "Topic", null, true, condition, labels);
  }

  private static Template conditional(Condition condition) {
    return Examples.template(TOPIC, topic("second", condition));
  }

  private static List<String> paths(Template template) {
    return Templates.check(template).stream().map(Flaw::path).toList();
  }
}
