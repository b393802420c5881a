package dev.plumbline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.capabilities.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Wang et al. (2023), <cite>PandaLM: An Automatic Evaluation Benchmark for LLM Instruction Tuning
 * Optimization</cite>: the README of its repository gives the three annotators' Cohen's kappas.
 */
class PandaLm2023Test {
  private static final List<Double> PUBLISHED = List.of(0.85, 0.88, 0.86);

  private final MeasureTable table;

  PandaLm2023Test() throws Exception {
    table = ComparedExamples.of("pandalm/pandalm.jsonl");
  }

  @Test
  void thePublishedKappasComeOut() {
    var cells = RaterPairs.of(table, 10, Map.of()).cells();

    assertThat(cells).hasSize(3);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(cells.get(i).n()).isEqualTo(999);
      assertThat(cells.get(i).value()).isCloseTo(PUBLISHED.get(i), within(0.005));
    }
  }

  @Test
  void everyCountNamesAPairOfResponsesOnce() {
    var view = MeasureAgreement.of(table, List.of());

    assertThat(view.results())
        .allSatisfy(
            result -> {
              assertThat(result.items()).isEqualTo(999);
              assertThat(result.raters()).isEqualTo(3);
              assertThat(result.judgments()).isEqualTo(2997);
              assertThat(result.pairs()).isEqualTo(2997);
            });
    assertThat(view.ties()).isEqualTo(new AgreementView.Ties(326, 2997, 326 / 2997.0));
  }

  /** Each comparison is there twice, which must not make anything look more certain. */
  @Test
  void countingBothWaysLeavesTheErrorAsItIs() {
    var once = new CodeColumns();
    var codes = table.codes();
    for (int row = 0; row < codes.size(); row += 2) {
      int item = codes.item(row);
      once.add(codes.task(item), codes.unit(item), codes.rater(row), codes.code(row));
    }
    var oneWay =
        new MeasureTable(
            "preference",
            "Preference",
            new Measure("order", "Order", Scale.ORDINAL, table.measure().codes(), false),
            once);

    var both = MeasureAgreement.of(table, List.of()).results();
    var single = MeasureAgreement.of(oneWay, List.of()).results();

    for (int i = 0; i < both.size(); i++) {
      assertThat(both.get(i).se()).isCloseTo(single.get(i).se(), withinPercentage(8));
    }
  }

  @Test
  void whatDependsOnTheSideOfAResponseIsNotMeasured() {
    var mirrored = new CodeColumns();
    var codes = table.codes();
    for (int row = 0; row < codes.size(); row++) {
      int item = codes.item(row);
      String unit = codes.unit(item).equals("@1:@2") ? "@2:@1" : "@1:@2";
      mirrored.add(codes.task(item), unit, codes.rater(row), codes.code(row));
    }
    var other = new MeasureTable("preference", "Preference", table.measure(), mirrored);

    assertThat(values(MeasureAgreement.of(other, List.of())))
        .isEqualTo(values(MeasureAgreement.of(table, List.of())));
  }

  private static Map<String, Double> values(AgreementView.MeasureView view) {
    var values = new HashMap<String, Double>();
    view.results().forEach(result -> values.put(result.metric(), result.value()));
    return values;
  }
}
