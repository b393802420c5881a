package dev.plumbline.questions;

import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.ReferenceValue;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.inputs.TextValue;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What one task shows for one input. It has no place for a model's name or for metadata: whoever
 * judges can receive nothing but this.
 */
public sealed interface Value permits ConversationValue, ReferenceValue, ResponsesValue, TextValue {
  /** The source text that a target points into; empty when there is no such place. */
  Optional<String> source(Target target);

  /** Every text in it that can be quoted: targets with start and end 0. */
  List<Target> targets(String input);

  /** The value as one assignment shows it: what has no order of its own is shuffled. */
  default Value shuffled(RandomGenerator random) {
    return this;
  }

  /** Ids in the order shown; none where the order means nothing. */
  default List<String> order() {
    return List.of();
  }
}
