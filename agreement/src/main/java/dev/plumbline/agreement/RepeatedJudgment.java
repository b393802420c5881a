package dev.plumbline.agreement;

/** The same rater judged the same item twice although {@link Repeats#REFUSE} holds. */
public final class RepeatedJudgment extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RepeatedJudgment(Object item, Object rater) {
    super(
        "rater '%s' judged item '%s' more than once; choose to keep the last or to keep all"
            .formatted(rater, item));
  }
}
