package dev.plumbline.quality;

import dev.plumbline.sentences.Sentence;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far each pair of raters agrees.
 *
 * @param raters only those who occur in a cell
 * @param cells the pairs that share enough tasks
 * @param shownPairs number of cells
 * @param hiddenPairs pairs that share tasks, but too few
 * @param apart pairs that share no task
 */
record RaterPairsView(
    String measure,
    int leastTasks,
    List<RaterLabel> raters,
    List<Cell> cells,
    int shownPairs,
    int hiddenPairs,
    int apart) {

  /**
   * @param id stands for the rater in the cells of this answer only
   */
  record RaterLabel(int id, String label, String kind) {}

  /**
   * Cohen's kappa of two raters.
   *
   * @param n shared items
   * @param tasks shared tasks
   * @param agreement share of the items judged alike
   */
  record Cell(
      int a,
      int b,
      @Nullable Double value,
      @Nullable Sentence undefined,
      @Nullable Double agreement,
      @ArraySchema(minItems = 2, maxItems = 2) @Nullable List<Double> interval,
      int n,
      int tasks) {}
}
