package dev.plumbline.questions;

import dev.plumbline.sentences.RefusedValue;

/**
 * An answer that counts as right.
 *
 * @param tolerance how far another answer may be from it and still be right, in the units that the
 *     kind's {@link QuestionType#score} names; 0 = exactly this answer
 */
public record Accepted<A extends Answer>(A answer, double tolerance) {
  public Accepted {
    if (!(tolerance >= 0)) {
      throw new RefusedValue("tolerance must be 0 or more, not {0}", tolerance);
    }
  }

  public static <A extends Answer> Accepted<A> exactly(A answer) {
    return new Accepted<>(answer, 0);
  }
}
