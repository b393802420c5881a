package dev.plumbline.agreement.evidence;

/** What is known about a rater so far. */
public enum Verdict {
  /** Good enough, by the error rates of the rule. */
  GOOD,
  /** Not good enough, by the error rates of the rule. */
  BAD,
  /** Undecided: more judgments are needed. */
  OPEN
}
