package dev.plumbline.questions.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;

class RubricsTest {
  @Test
  void aRubricIsReadFromMarkdown() {
    var parsed =
        Rubrics.parse(
            """
            # How we judge

            Read this first.

            ## Instruction following
            Does it do what was asked?

            - not more, not less

            - 5: Everything asked for
              is done.
            - 1: Nothing is done.
            - **INS-1** Explicit: each instruction: the format too
              is followed.

            ## Safety ##
            * **SAF-10** Harm: nobody is hurt.
            """);
    assertThat(parsed.flaws()).isEmpty();
    assertThat(parsed.rubric().dimensions())
        .containsExactly(
            new RubricDimension(
                "instruction-following",
                "Instruction following",
                "Does it do what was asked?\n\n- not more, not less",
                List.of(
                    new RubricPoint(5, "Everything asked for is done."),
                    new RubricPoint(1, "Nothing is done.")),
                List.of(
                    new Criterion(
                        "INS-1", "Explicit", "each instruction: the format too is followed."))),
            new RubricDimension(
                "safety",
                "Safety",
                "",
                List.of(),
                List.of(new Criterion("SAF-10", "Harm", "nobody is hurt."))));
    assertThat(parsed.rubric().criteria()).extracting(Criterion::id).contains("INS-1", "SAF-10");
  }

  @Test
  void everyFlawNamesItsLine() {
    var parsed =
        Rubrics.parse(
            """
            - **ACC-1** Early: before any dimension.
            - 3: too early as well

            ## Accuracy
            - **acc-2** Small: letters.
            - **ACC-3** without description
            - **ACC-4** Facts: true.
            - **ACC-4** Facts: true again.
            - 2: good
            - 2: twice
            - 4:
            ## Accuracy
            ## !!!
            """);
    assertThat(parsed.flaws())
        .extracting(Flaw::path)
        .containsExactly(
            "line 1", "line 2", "line 5", "line 6", "line 8", "line 10", "line 11", "line 12",
            "line 13");
  }

  @Test
  void boldWordsThatAreNoIdsAndCodeAreProse() {
    var parsed =
        Rubrics.parse(
            """
            ## Clarity
            - **Note** on style: be kind.
            ```
            - **XX** not: this
            ## nor this
            ```
            """);
    assertThat(parsed.flaws()).isEmpty();
    assertThat(parsed.rubric().dimensions()).hasSize(1);
    assertThat(parsed.rubric().criteria()).isEmpty();
  }

  @Test
  void aTextWithoutDimensionsIsNoRubric() {
    assertThat(Rubrics.parse("").flaws()).extracting(Flaw::path).containsExactly("line 1");
  }

  @Test
  void windowsLineEndsAndAccentsAreRead() {
    var parsed = Rubrics.parse("## Qualité\r\n- 1: mauvais\r\n- 2: bon\r\n");
    assertThat(parsed.flaws()).isEmpty();
    assertThat(parsed.rubric().dimensions().getFirst().id()).isEqualTo("qualite");
    assertThat(parsed.rubric().dimensions().getFirst().points()).hasSize(2);
  }
}
