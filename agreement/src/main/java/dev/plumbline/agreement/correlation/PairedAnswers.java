package dev.plumbline.agreement.correlation;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What two raters answered on the items both judged, as codes whose order is that of the
 * categories; of repeated judgments the last.
 *
 * @param items indexes into the judgments, ascending
 * @param first codes of one rater, by item
 * @param second codes of the other
 */
@SuppressWarnings("ArrayRecordComponent")
record PairedAnswers(Judgments judgments, int[] items, int[] first, int[] second) {
  /** Of fewer items or clusters a rank correlation has no error. */
  static final int LEAST_UNITS = 4;

  static PairedAnswers of(Judgments judgments, int one, int other) {
    if (one == other) {
      throw new IllegalArgumentException("a pair needs two raters");
    }
    int[] items =
        IntStream.range(0, judgments.items())
            .filter(i -> judgments.codeBy(one, i) >= 0 && judgments.codeBy(other, i) >= 0)
            .toArray();
    return of(judgments, one, other, items);
  }

  /** Of the items that both judged. */
  static PairedAnswers of(Judgments judgments, int one, int other, int[] items) {
    return new PairedAnswers(
        judgments,
        items,
        Arrays.stream(items).map(i -> judgments.codeBy(one, i)).toArray(),
        Arrays.stream(items).map(i -> judgments.codeBy(other, i)).toArray());
  }

  int size() {
    return items.length;
  }

  int cluster(int at) {
    return judgments.cluster(items[at]);
  }

  /** Why there is no correlation, as far as can be seen without computing it. */
  @Nullable Undefined obstacle() {
    if (judgments.size() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (!judgments.numeric() && !judgments.declared()) {
      return Undefined.NOT_ORDERED;
    }
    if (size() == 0) {
      return Undefined.NO_SHARED_ITEM;
    }
    return size() < 2 ? Undefined.TOO_FEW_ITEMS : null;
  }

  Sample sample() {
    long[] counts = new long[judgments.categories()];
    for (int i = 0; i < size(); i++) {
      counts[first[i]]++;
      counts[second[i]]++;
    }
    return Sample.of(judgments, size(), size() == 0 ? 0 : 2, size(), counts);
  }

  Coefficient undefined(String metric, String variant, Undefined reason, String method) {
    return result(metric, variant, null, reason, null, null, method);
  }

  Coefficient value(
      String metric,
      String variant,
      double value,
      @Nullable Double se,
      @Nullable Interval interval,
      String method) {
    return result(metric, variant, value, null, se, interval, method);
  }

  private Coefficient result(
      String metric,
      String variant,
      @Nullable Double value,
      @Nullable Undefined undefined,
      @Nullable Double se,
      @Nullable Interval interval,
      String method) {
    return new Coefficient(
        metric,
        variant,
        Scale.ORDINAL,
        value,
        undefined,
        null,
        null,
        se,
        interval,
        sample(),
        method);
  }
}
