package dev.plumbline.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to send as {@code cursor} for the part after this, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public static final int LIMIT = 100;

  /**
   * Makes a page from rows that were asked for with one more than the limit.
   *
   * @param cursor where the next page starts, from the last row of this one
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.getLast()));
  }

  /** What a client may ask for: between 1 and {@value #LIMIT}. */
  public static int limit(@Nullable Integer asked) {
    return asked == null ? 50 : Math.clamp(asked, 1, LIMIT);
  }
}
