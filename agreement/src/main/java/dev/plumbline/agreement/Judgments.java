package dev.plumbline.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Triples (item, rater, value) in primitive columns, four bytes a judgment, grouped by item.
 *
 * <p>Raters need not judge every item: partial overlap and missing answers are the normal case.
 * Items are matched by id, never by position. Values become <em>codes</em>: indexes into the
 * categories, which are in declared order, or else ascending (numbers by size, labels by their
 * natural order). Labels are equal only when {@code equals} says so; {@code -0.0} is {@code 0.0}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Judgments {
  private final Labels items;
  private final Labels raters;
  private final Categories categories;
  private final int[] starts;
  private final int[] cells;
  private final int bits;
  private final double @Nullable [] weights;
  private final int @Nullable [] clusters;

  Judgments(
      Labels items,
      Labels raters,
      Categories categories,
      Columns columns,
      double @Nullable [] weights,
      int @Nullable [] clusters) {
    this.items = items;
    this.raters = raters;
    this.categories = categories;
    this.starts = columns.starts();
    this.cells = columns.cells();
    this.bits = columns.bits();
    this.weights = weights;
    this.clusters = clusters;
  }

  /** Collects judgments one by one, with labels of any type. */
  public static JudgmentsBuilder builder() {
    return new JudgmentsBuilder();
  }

  /**
   * Judgments with numeric values, refusing repeats.
   *
   * @param items ids, any longs
   * @param raters ids, any ints
   * @param values finite numbers, one per judgment
   * @throws RepeatedJudgment when a rater judged an item twice
   */
  public static Judgments of(long[] items, int[] raters, double[] values) {
    return of(items, raters, values, null, Repeats.REFUSE);
  }

  /**
   * Judgments with numeric values.
   *
   * @param categories declared values in ascending order, or null for those observed
   * @throws IllegalArgumentException for a value that is not finite or not declared
   */
  public static Judgments of(
      long[] items,
      int[] raters,
      double[] values,
      double @Nullable [] categories,
      Repeats repeats) {
    return Columns.ofNumbers(items, raters, values, categories, repeats);
  }

  /**
   * Judgments whose indexes are dense already.
   *
   * @param items 0 ≤ index &lt; itemCount, one per judgment
   * @param raters 0 ≤ index &lt; raterCount
   * @param codes 0 ≤ index &lt; {@code categories.size()}
   * @param categories declared, in order
   */
  public static Judgments ofCodes(
      int[] items,
      int[] raters,
      byte[] codes,
      int itemCount,
      int raterCount,
      List<?> categories,
      Repeats repeats) {
    Categories declared = Categories.declared(categories);
    return Columns.ofCodes(items, raters, j -> codes[j], itemCount, raterCount, declared, repeats);
  }

  /**
   * Judgments as indexes into lists of names.
   *
   * @param items index into {@code names.items()}, one per judgment
   * @param raters index into {@code names.raters()}
   * @param codes index into {@code names.labels()}
   */
  public static Judgments ofCodes(
      int[] items, int[] raters, int[] codes, Names names, Repeats repeats) {
    return names.judgments(items, raters, codes, repeats);
  }

  /** Number of items with at least one judgment, or declared. */
  public int items() {
    return items.size();
  }

  public int raters() {
    return raters.size();
  }

  /** Number of categories: declared, or else observed. */
  public int categories() {
    return categories.size();
  }

  /** Number of judgments. */
  public int size() {
    return cells.length;
  }

  /** Whether the categories were declared rather than collected from the judgments. */
  public boolean declared() {
    return categories.declared();
  }

  /** Whether every category is a number. */
  public boolean numeric() {
    return categories.numeric();
  }

  /**
   * Whether categories have an order: that of numbers, or the declared one; never the alphabet's.
   */
  public boolean ordered() {
    return numeric() || declared();
  }

  /** First position of an item's judgments; {@code start(items())} is {@code size()}. */
  public int start(int item) {
    return starts[item];
  }

  /** How often an item was judged. */
  public int overlap(int item) {
    return starts[item + 1] - starts[item];
  }

  /** Who made the judgment at a position. */
  public int rater(int position) {
    return cells[position] >>> bits;
  }

  /** Which category was given at a position. */
  public int code(int position) {
    return cells[position] & ((1 << bits) - 1);
  }

  /**
   * Rater and code of a judgment in one int, {@code rater << cellBits() | code}: an index into
   * tables with a row per rater and answer.
   */
  public int cell(int position) {
    return cells[position];
  }

  /** Bits of a {@link #cell} that hold the code. */
  public int cellBits() {
    return bits;
  }

  public Object item(int item) {
    return items.get(item);
  }

  public Object raterName(int rater) {
    return raters.get(rater);
  }

  /** A category's label; whole numbers come as {@code Long}. */
  public Object category(int code) {
    return categories.name(code);
  }

  /**
   * A category's number.
   *
   * @throws IllegalStateException unless {@link #numeric()}
   */
  public double value(int code) {
    return categories.value(code);
  }

  /** Labels of all categories in order. */
  public List<Object> categoryNames() {
    List<Object> names = new ArrayList<>();
    for (int k = 0; k < categories(); k++) {
      names.add(category(k));
    }
    return names;
  }

  /**
   * Index of a rater.
   *
   * @throws IllegalArgumentException when nobody bears the name
   */
  public int raterNamed(Object name) {
    for (int r = 0; r < raters(); r++) {
      if (raterName(r).equals(name)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no rater '" + name + "'");
  }

  /** Index of a category, or −1. */
  public int codeOf(Object label) {
    return categories.codeOf(label);
  }

  /** The code that a rater gave an item, the last one if several, or −1. */
  public int codeBy(int rater, int item) {
    for (int p = starts[item + 1] - 1; p >= starts[item]; p--) {
      if (rater(p) == rater) {
        return code(p);
      }
    }
    return -1;
  }

  /** The judgments of some items only, with the same raters and categories. */
  public Judgments where(IntPredicate item) {
    int[] kept = IntStream.range(0, items()).filter(item).toArray();
    int[] keptStarts = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      keptStarts[i + 1] = keptStarts[i] + overlap(kept[i]);
    }
    int[] keptCells = new int[keptStarts[kept.length]];
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(cells, starts[kept[i]], keptCells, keptStarts[i], overlap(kept[i]));
    }
    return of(kept, raters, new Columns(keptStarts, keptCells, bits));
  }

  private Judgments of(int[] kept, Labels whose, Columns columns) {
    List<Object> names = new ArrayList<>(kept.length);
    for (int i : kept) {
      names.add(item(i));
    }
    return new Judgments(
        new Labels.Objects(names),
        whose,
        categories,
        columns,
        weights == null ? null : IntStream.of(kept).mapToDouble(this::weight).toArray(),
        clusters == null ? null : IntStream.of(kept).map(this::cluster).toArray());
  }

  /** Some of the judgments, by position, with the same items, raters and categories. */
  public Judgments keeping(IntPredicate position) {
    int[] keptStarts = new int[items() + 1];
    int[] kept = new int[size()];
    int n = 0;
    for (int i = 0; i < items(); i++) {
      for (int p = start(i); p < start(i + 1); p++) {
        if (position.test(p)) {
          kept[n++] = cells[p];
        }
      }
      keptStarts[i + 1] = n;
    }
    Columns columns = new Columns(keptStarts, Arrays.copyOf(kept, n), bits);
    return new Judgments(items, raters, categories, columns, weights, clusters);
  }

  /** The items that two raters both judged, and only their judgments, of repeated ones the last. */
  public Judgments ofPair(int first, int second) {
    return ofPair(
        first,
        second,
        IntStream.range(0, items())
            .filter(i -> codeBy(first, i) >= 0 && codeBy(second, i) >= 0)
            .toArray());
  }

  /**
   * The judgments of two raters only, of repeated ones the last, where what they share is known.
   *
   * @param shared items that both judged, ascending
   * @throws IllegalArgumentException when one of them did not, or the two are one
   */
  public Judgments ofPair(int first, int second, int[] shared) {
    if (first == second) {
      throw new IllegalArgumentException("a pair needs two raters");
    }
    int[] pairStarts = IntStream.rangeClosed(0, shared.length).map(i -> 2 * i).toArray();
    int[] pairCells = new int[2 * shared.length];
    for (int i = 0; i < shared.length; i++) {
      int one = codeBy(first, shared[i]);
      int other = codeBy(second, shared[i]);
      if (one < 0 || other < 0) {
        throw new IllegalArgumentException("not both judged item " + item(shared[i]));
      }
      pairCells[2 * i] = one;
      pairCells[2 * i + 1] = 1 << bits | other;
    }
    Labels both = new Labels.Objects(List.of(raterName(first), raterName(second)));
    return of(shared, both, new Columns(pairStarts, pairCells, bits));
  }

  public boolean weighted() {
    return weights != null;
  }

  /** Sampling weight of an item, 1 unless given. */
  public double weight(int item) {
    return weights == null ? 1 : weights[item];
  }

  public boolean clustered() {
    return clusters != null;
  }

  /** Cluster of an item, dense from 0; the item itself unless given. */
  public int cluster(int item) {
    return clusters == null ? item : clusters[item];
  }
}
