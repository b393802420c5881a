package dev.plumbline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ustalov (2023), LLMFAO: 8,931 comparisons of two models' outputs by 124 crowd workers. */
class Llmfao2023Test {
  private final MeasureTable table;

  Llmfao2023Test() throws Exception {
    table = ComparedExamples.of("llmfao/llmfao.jsonl");
  }

  @Test
  void tiesAreNearlyFourInTen() {
    var ties = MeasureAgreement.of(table, List.of()).ties();

    assertThat(ties).isEqualTo(new AgreementView.Ties(3471, 8931, 3471 / 8931.0));
  }

  @Test
  void onlyPairsOfWorkersThatShareTenTasksAreShownAndTheRestIsCounted() {
    var labels = new HashMap<Integer, RaterPairsView.RaterLabel>();
    for (int id = 1; id <= 124; id++) {
      labels.put(id, new RaterPairsView.RaterLabel(id, String.valueOf(id), "external"));
    }

    var view = RaterPairs.of(table, 10, labels);

    assertThat(view.shownPairs()).isEqualTo(329);
    assertThat(view.hiddenPairs()).isEqualTo(1005);
    assertThat(view.apart()).isEqualTo(6292);
    assertThat(view.cells())
        .hasSize(329)
        .allSatisfy(cell -> assertThat(cell.tasks()).isGreaterThanOrEqualTo(10));
  }

  @Test
  void theMostDisputedTasksHaveOpposedAnswersFromSeveralWorkers() {
    var disputed = DisputedTasks.of(List.of(table));

    assertThat(disputed.getFirst().answers()).isGreaterThanOrEqualTo(4);
    assertThat(disputed.getFirst().disagreement()).isGreaterThan(0.5);
    assertThat(disputed).allSatisfy(task -> assertThat(task.disagreement()).isPositive());
  }

  @Test
  void aTaskJudgedOnceIsNeverDisputed() {
    var judged = new HashMap<Long, Integer>();
    var codes = table.codes();
    for (int row = 0; row < codes.size(); row++) {
      judged.merge(codes.task(codes.item(row)), 1, Integer::sum);
    }

    assertThat(DisputedTasks.of(List.of(table)))
        .noneSatisfy(task -> assertThat(judged).containsAllEntriesOf(Map.of(task.task(), 2)));
  }
}
