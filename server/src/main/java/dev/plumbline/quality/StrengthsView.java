package dev.plumbline.quality;

import dev.plumbline.sentences.Sentence;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How strong models are by Bradley and Terry, a tie being half a win.
 *
 * @param question whose preferences were counted
 * @param items the strongest first; empty when there are no strengths
 * @param components models that were compared among each other, the largest group first
 * @param note why there are no strengths, or what to know about them
 */
record StrengthsView(
    String question, List<Item> items, List<List<String>> components, @Nullable Sentence note) {

  /**
   * @param strength log strength, all of them sum to 0
   * @param interval 95 %, from the Hessian
   * @param comparisons in which the model occurred
   */
  record Item(
      String name,
      double strength,
      double se,
      @ArraySchema(minItems = 2, maxItems = 2) List<Double> interval,
      long comparisons,
      long wins,
      long losses,
      long ties) {}
}
