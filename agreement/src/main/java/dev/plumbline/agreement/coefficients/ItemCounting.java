package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Judgments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One pass over the judgments that finds the distinct {@link ItemCounts}. */
final class ItemCounting {
  private static final int CHUNK = 1 << 15;

  private ItemCounting() {}

  static ItemCounts count(Judgments judgments) {
    int width = judgments.categories() == 0 ? 0 : Math.min(31, 64 / judgments.categories());
    boolean packs = width > 0 && mostOverlap(judgments) < 1L << width;
    return packs && !judgments.weighted() ? packed(judgments, width) : general(judgments);
  }

  private static int mostOverlap(Judgments judgments) {
    int most = 0;
    for (int i = 0; i < judgments.items(); i++) {
      most = Math.max(most, judgments.overlap(i));
    }
    return most;
  }

  /** Counts side by side in one long per item: adding a judgment is one shift and one addition. */
  private static ItemCounts packed(Judgments judgments, int width) {
    int chunks = (judgments.items() + CHUNK - 1) / CHUNK;
    int[] patternOf = new int[judgments.items()];
    List<PatternTable> tables =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(c -> chunk(judgments, width, c * CHUNK, patternOf))
            .toList();
    PatternTable all = new PatternTable();
    List<int[]> merged = tables.stream().map(table -> merge(table, all)).toList();
    IntStream.range(0, chunks).parallel().forEach(c -> rename(patternOf, c * CHUNK, merged.get(c)));
    return unpack(judgments, all, width, patternOf);
  }

  private static int[] merge(PatternTable table, PatternTable all) {
    int[] index = new int[table.size()];
    for (int p = 0; p < index.length; p++) {
      index[p] = all.add(table.key(p), table.items(p));
    }
    return index;
  }

  private static void rename(int[] patternOf, int from, int[] index) {
    int to = Math.min(patternOf.length, from + CHUNK);
    for (int i = from; i < to; i++) {
      patternOf[i] = patternOf[i] < 0 ? -1 : index[patternOf[i]];
    }
  }

  private static PatternTable chunk(Judgments judgments, int width, int from, int[] patternOf) {
    PatternTable table = new PatternTable();
    int to = Math.min(judgments.items(), from + CHUNK);
    int position = judgments.start(from);
    for (int i = from; i < to; i++) {
      long key = 0;
      for (int end = judgments.start(i + 1); position < end; position++) {
        key += 1L << (judgments.code(position) * width);
      }
      patternOf[i] = key == 0 ? -1 : table.add(key, 1);
    }
    return table;
  }

  private static ItemCounts unpack(
      Judgments judgments, PatternTable table, int width, int[] patternOf) {
    Patterns patterns = new Patterns();
    long mask = (1L << width) - 1;
    for (int p = 0; p < table.size(); p++) {
      for (int k = 0; k < judgments.categories(); k++) {
        int count = (int) (table.key(p) >>> (k * width) & mask);
        if (count > 0) {
          patterns.entry(k, count);
        }
      }
      patterns.close(table.items(p), 1);
    }
    return patterns.of(judgments, patternOf);
  }

  private static ItemCounts general(Judgments judgments) {
    Map<Key, Integer> index = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    List<long[]> items = new ArrayList<>();
    int[] patternOf = new int[judgments.items()];
    for (int i = 0; i < judgments.items(); i++) {
      if (judgments.overlap(i) == 0) {
        patternOf[i] = -1;
        continue;
      }
      Key key = new Key(sortedCodes(judgments, i), judgments.weight(i));
      int p = index.computeIfAbsent(key, fresh -> keys.size());
      if (p == keys.size()) {
        keys.add(key);
        items.add(new long[1]);
      }
      items.get(p)[0]++;
      patternOf[i] = p;
    }
    Patterns patterns = new Patterns();
    for (int p = 0; p < keys.size(); p++) {
      patterns.runs(keys.get(p).codes);
      patterns.close(items.get(p)[0], keys.get(p).weight);
    }
    return patterns.of(judgments, patternOf);
  }

  private static int[] sortedCodes(Judgments judgments, int item) {
    int[] codes = new int[judgments.overlap(item)];
    for (int e = 0; e < codes.length; e++) {
      codes[e] = judgments.code(judgments.start(item) + e);
    }
    Arrays.sort(codes);
    return codes;
  }

  private static final class Key {
    private final int[] codes;
    private final double weight;

    Key(int[] codes, double weight) {
      this.codes = codes;
      this.weight = weight;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.weight == weight && Arrays.equals(key.codes, codes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codes) * 31 + Double.hashCode(weight);
    }
  }

  /** Growing columns of {@link ItemCounts}. */
  private static final class Patterns {
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final List<Integer> codes = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Long> items = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void entry(int code, int count) {
      codes.add(code);
      counts.add(count);
    }

    void runs(int[] sorted) {
      int from = 0;
      for (int e = 1; e <= sorted.length; e++) {
        if (e == sorted.length || sorted[e] != sorted[from]) {
          entry(sorted[from], e - from);
          from = e;
        }
      }
    }

    void close(long itemsWithIt, double weight) {
      starts.add(codes.size());
      items.add(itemsWithIt);
      weights.add(weight);
    }

    ItemCounts of(Judgments judgments, int[] patternOf) {
      return new ItemCounts(
          judgments,
          ints(starts),
          ints(codes),
          ints(counts),
          items.stream().mapToLong(Long::longValue).toArray(),
          weights.stream().mapToDouble(Double::doubleValue).toArray(),
          patternOf);
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
