package dev.plumbline.questions.capabilities;

/** Receives the codes of one answer. */
@FunctionalInterface
public interface Units {
  /** The unit of a measure that is asked once per task. */
  String TASK = "task";

  /**
   * @param unit what was judged inside the task: {@link #TASK}, a response's id, or an ordered pair
   *     of responses, {@code first:second}
   * @param code index into {@link Measure#codes}
   */
  void put(String unit, int code);
}
