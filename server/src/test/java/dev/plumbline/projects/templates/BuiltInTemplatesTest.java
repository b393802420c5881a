package dev.plumbline.projects.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.projects.templates.BuiltInTemplates.BuiltIn;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Templates;
import dev.plumbline.questions.Values;
import dev.plumbline.questions.rubric.Rubrics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInTemplatesTest {
  private static final BuiltInTemplates BUILT_IN = new BuiltInTemplates(new ReadTemplate());
  private static final SampleTasks SAMPLES = new SampleTasks();

  static List<String> ids() {
    return BUILT_IN.all().stream().map(builtIn -> builtIn.template().id()).toList();
  }

  @Test
  void theClassicKindsOfPreferenceWorkComeWithTheProgram() {
    assertThat(ids()).contains("preference-ranking", "graded-comparison", "attribute-rating");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyRubricIsReadWithoutAFlawAndFitsItsTemplate(String id) {
    var parsed = Rubrics.parse(find(id).rubric());
    assertThat(parsed.flaws()).isEmpty();
    assertThat(parsed.rubric().criteria()).isNotEmpty();
    assertThat(Templates.check(find(id).template(), parsed.rubric())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everySampleTaskIsFlawlessAndJudgedByTheRules(String id) {
    var rubric = Rubrics.parse(find(id).rubric()).rubric();
    assertThat(SAMPLES.of(id)).hasSizeGreaterThanOrEqualTo(2);
    for (var sample : SAMPLES.of(id)) {
      var findings = Values.check(find(id).template(), sample.values());
      assertThat(findings.errors()).as(sample.title()).isEmpty();
      assertThat(findings.warnings()).as(sample.title()).isEmpty();
      var sheet = Sheet.of(find(id).template(), sample.values(), rubric, sample.criteria());
      assertThat(sheet.check(sample.expert().answers())).as(sample.title()).isEmpty();
      assertThat(sample.note()).as(sample.title()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theGuidelinesOpenWithTheirTitleAndSayWhenToEscalate(String id) {
    assertThat(find(id).guidelines()).startsWith("# Guidelines: ").contains("escalate");
  }

  private static BuiltIn find(String id) {
    return BUILT_IN.find(id).orElseThrow();
  }
}
