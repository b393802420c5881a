package dev.plumbline.agreement.evidence;

/**
 * Asks for another judgment of a task until the most probable answer is probable enough or the cap
 * is reached. A random share of the tasks, the audit, is asked on to the cap regardless: agreement
 * and accuracy measured on the others are biased by the very rule that stopped them, since a task
 * stops when raters happen to agree.
 *
 * @param target probability of the top answer at which a task is done, such as 0.95
 * @param least judgments that every task gets
 * @param most cap
 * @param auditShare share of tasks that go on to the cap, 0 to 1
 * @param seed decides which tasks are audited, together with their ids
 */
public record DynamicOverlap(double target, int least, int most, double auditShare, long seed) {
  public DynamicOverlap {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException("target " + target + " is not between 0 and 1");
    }
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("from " + least + " to " + most + " judgments");
    }
    if (!(auditShare >= 0 && auditShare <= 1)) {
      throw new IllegalArgumentException("audit share " + auditShare);
    }
  }

  /** What to do with a task. */
  public enum Next {
    /** Ask for another judgment. */
    ASK,
    /** Ask for another judgment, for the audit only: the answer is sure already. */
    ASK_FOR_AUDIT,
    /** Done: the answer is sure. */
    SURE,
    /** Done without being sure: the cap is reached. */
    CAPPED
  }

  /**
   * Decides after each judgment.
   *
   * @param task its id, the same at every call
   * @param judgments so far
   * @param topProbability of the most probable answer
   */
  public Next next(Object task, int judgments, double topProbability) {
    boolean sure = judgments >= least && topProbability >= target;
    if (judgments >= most) {
      return sure ? Next.SURE : Next.CAPPED;
    }
    if (!sure) {
      return Next.ASK;
    }
    return audited(task) ? Next.ASK_FOR_AUDIT : Next.SURE;
  }

  /** Whether a task belongs to the audit; depends on nothing but the seed and the id. */
  public boolean audited(Object task) {
    long hash = seed;
    String id = task.toString();
    for (int i = 0; i < id.length(); i++) {
      hash = mixed(hash + id.charAt(i));
    }
    return (mixed(hash) >>> 11) * 0x1p-53 < auditShare;
  }

  /** A step of SplitMix64 (Steele, Lea &amp; Flood 2014). */
  private static long mixed(long state) {
    long z = state + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
