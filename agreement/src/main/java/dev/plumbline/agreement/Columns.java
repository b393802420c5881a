package dev.plumbline.agreement;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Judgments grouped by item: {@code starts} has one entry more than there are items, a cell holds
 * the rater above {@code bits} and the code in them.
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(int[] starts, int[] cells, int bits) {

  static Judgments ofNumbers(
      long[] items, int[] raters, double[] values, double @Nullable [] declared, Repeats repeats) {
    if (items.length != raters.length || items.length != values.length) {
      throw new IllegalArgumentException(
          "%d items, %d raters, %d values".formatted(items.length, raters.length, values.length));
    }
    LongIndex itemIndex = new LongIndex();
    LongIndex raterIndex = new LongIndex();
    int[] item = new int[items.length];
    int[] rater = new int[items.length];
    for (int j = 0; j < items.length; j++) {
      item[j] = itemIndex.indexOf(items[j]);
      rater[j] = raterIndex.indexOf(raters[j]);
    }
    double[] numbers = declared == null ? distinct(values) : declared;
    Categories categories =
        Categories.of(
            Arrays.stream(numbers).<Object>mapToObj(v -> v + 0.0).toList(), declared != null);
    Labels itemNames = new Labels.Longs(itemIndex.names());
    Labels raterNames = new Labels.Longs(raterIndex.names());
    IntUnaryOperator code = j -> code(categories, values[j]);
    Columns columns =
        group(item, rater, code, itemNames.size(), raterNames.size(), numbers.length)
            .resolve(repeats, itemNames, raterNames);
    return new Judgments(itemNames, raterNames, categories, columns, null, null);
  }

  static Judgments ofCodes(
      int[] item,
      int[] rater,
      IntUnaryOperator code,
      int items,
      int raters,
      Categories categories,
      Repeats repeats) {
    Labels itemNames = new Labels.Dense(items);
    Labels raterNames = new Labels.Dense(raters);
    Columns columns =
        group(item, rater, code, items, raters, categories.size())
            .resolve(repeats, itemNames, raterNames);
    return new Judgments(itemNames, raterNames, categories, columns, null, null);
  }

  private static int code(Categories categories, double value) {
    int code = categories.codeOf(value);
    if (code < 0) {
      throw new IllegalArgumentException(
          "value " + value + " is not among the declared categories");
    }
    return code;
  }

  private static double[] distinct(double[] values) {
    for (double value : values) {
      Categories.normal(value);
    }
    return Arrays.stream(values).map(v -> v + 0.0).sorted().distinct().toArray();
  }

  static Columns group(
      int[] item, int[] rater, IntUnaryOperator code, int items, int raters, int categories) {
    int bits = bits(raters, categories);
    int[] starts = new int[items + 1];
    for (int i : item) {
      starts[i + 1]++;
    }
    for (int i = 0; i < items; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, items);
    int[] cells = new int[item.length];
    for (int j = 0; j < item.length; j++) {
      int k = code.applyAsInt(j);
      if (rater[j] < 0 || rater[j] >= raters || k < 0 || k >= categories) {
        throw new IllegalArgumentException("judgment " + j + " names an unknown rater or code");
      }
      cells[next[item[j]]++] = rater[j] << bits | k;
    }
    return new Columns(starts, cells, bits);
  }

  private static int bits(int raters, int categories) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, categories) - 1);
    if ((long) raters << bits > 1L << 32) {
      throw new IllegalArgumentException(
          raters + " raters times " + categories + " categories are too many combinations");
    }
    return bits;
  }

  /** Applies the policy for a second judgment of one item by one rater. */
  Columns resolve(Repeats repeats, Labels items, Labels raters) {
    if (repeats == Repeats.KEEP_ALL) {
      return this;
    }
    int[] seenAt = new int[raters.size()];
    int[] kept = new int[starts.length];
    int size = 0;
    for (int i = 0; i + 1 < starts.length; i++) {
      kept[i] = size;
      for (int p = starts[i]; p < starts[i + 1]; p++) {
        int rater = cells[p] >>> bits;
        if (seenAt[rater] <= kept[i]) {
          cells[size++] = cells[p];
          seenAt[rater] = size;
        } else if (repeats == Repeats.REFUSE) {
          throw new RepeatedJudgment(items.get(i), raters.get(rater));
        } else {
          cells[seenAt[rater] - 1] = cells[p];
        }
      }
    }
    kept[starts.length - 1] = size;
    return size == cells.length ? this : new Columns(kept, Arrays.copyOf(cells, size), bits);
  }
}
