package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.Repeats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean; what is null is guessed.
 *
 * @param item column of item ids
 * @param rater column of rater ids, in a long table
 * @param value column of values, in a long table
 * @param wide true for a column per rater, false for a row per judgment, null to guess
 * @param categories declared categories in order as they are written, or null for those observed
 * @param repeats what a second judgment of an item by one rater means
 * @param numbersOnly whether every value must be a number
 */
public record TableFormat(
    @Nullable String item,
    @Nullable String rater,
    @Nullable String value,
    @Nullable Boolean wide,
    @Nullable List<String> categories,
    Repeats repeats,
    boolean numbersOnly) {
  /** Everything guessed, repeats refused, any values. */
  public static final TableFormat GUESSED =
      new TableFormat(null, null, null, null, null, Repeats.REFUSE, false);
}
