package dev.plumbline.agreement;

/** Why a quantity does not exist for the judgments at hand. Undefined is an answer, not a fault. */
public enum Undefined {
  /** There is no judgment at all. */
  NO_JUDGMENTS("there are no judgments"),
  /** Only one rater judged anything. */
  ONE_RATER("only one rater judged"),
  /** No item was judged by two of the raters asked about. */
  NO_SHARED_ITEM("no item was judged twice"),
  /** No item was judged by every rater. */
  NO_COMPLETE_ITEM("no item was judged by every rater"),
  /** All judgments are equal, so agreement by chance is certain. */
  ONE_CATEGORY("all judgments are in one category, so chance agreement is certain"),
  /** All values are equal, so there is no variation to agree about. */
  CONSTANT("all values are equal, so there is nothing to agree about"),
  /** The items do not differ beyond the noise, so their share of the variance is no number. */
  NO_VARIANCE_OF_ITEMS("the items do not differ, so their share of the variance does not exist"),
  /** Fewer items than the quantity needs. */
  TOO_FEW_ITEMS("there are too few items"),
  /** The scale needs numbers and the values are labels. */
  NOT_NUMERIC("the values are not numbers"),
  /** Ranks need an order and the labels have none that was declared. */
  NOT_ORDERED("the values are labels without a declared order"),
  /** A ratio scale has no negative values. */
  NEGATIVE_VALUE("a ratio scale has no negative values"),
  /** Nobody marked anything, so there is nothing to find again. */
  NOTHING_MARKED("nobody marked anything"),
  /** No mark of one rater could be matched with one of another. */
  NOTHING_MATCHED("no two marks matched"),
  /** The comparisons fall into groups that were never compared. */
  DISCONNECTED("the comparisons fall into groups that were never compared with each other"),
  /** One group was never beaten by the rest, so its lead has no finite size. */
  SEPARATED("some were never beaten by the rest, so their lead has no finite size"),
  /** Two effects always come together in the data. */
  CONFOUNDED("some effects always come together, so they cannot be told apart"),
  /** Ties that large among so many can be formed in too many ways to sum over. */
  TOO_MANY_GROUPS("ties this large among so many can be formed in too many ways"),
  /** The iterations did not settle. */
  NOT_CONVERGED("the iterations did not converge");

  private final String reason;

  Undefined(String reason) {
    this.reason = reason;
  }

  /** A sentence without a full stop, in lower case. */
  public String reason() {
    return reason;
  }
}
