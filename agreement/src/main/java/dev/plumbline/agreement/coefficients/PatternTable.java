package dev.plumbline.agreement.coefficients;

import java.util.Arrays;

/** Counts items per packed pattern by open addressing, patterns in order of first appearance. */
final class PatternTable {
  private long[] keys = new long[64];
  private long[] items = new long[64];
  private int[] slots = new int[256];
  private int size;

  /** Adds items with a pattern and returns the pattern's index. */
  int add(long key, long number) {
    int mask = slots.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 40) & mask;
    while (slots[at] != 0) {
      int found = slots[at] - 1;
      if (keys[found] == key) {
        items[found] += number;
        return found;
      }
      at = (at + 1) & mask;
    }
    append(key, number, at);
    return size - 1;
  }

  int size() {
    return size;
  }

  long key(int pattern) {
    return keys[pattern];
  }

  long items(int pattern) {
    return items[pattern];
  }

  private void append(long key, long number, int slot) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    keys[size] = key;
    items[size] = number;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[slots.length * 4];
    int mask = slots.length - 1;
    for (int p = 0; p < size; p++) {
      int at = (int) (keys[p] * 0x9E3779B97F4A7C15L >>> 40) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = p + 1;
    }
  }
}
