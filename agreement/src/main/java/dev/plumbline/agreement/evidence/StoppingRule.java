package dev.plumbline.agreement.evidence;

/** Decides about a rater from how many judgments were right and wrong, looking after each. */
@FunctionalInterface
public interface StoppingRule {
  /** The verdict at these counts, when it was {@link Verdict#OPEN} at all counts before. */
  Verdict at(int right, int wrong);
}
