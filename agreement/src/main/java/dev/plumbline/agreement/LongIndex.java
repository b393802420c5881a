package dev.plumbline.agreement;

import java.util.Arrays;

/** Gives each distinct long the next dense index, by open addressing. */
final class LongIndex {
  private long[] names;
  private int[] slots;
  private int size;

  LongIndex() {
    names = new long[64];
    slots = new int[256];
  }

  int indexOf(long name) {
    int mask = slots.length - 1;
    int at = (int) mix(name) & mask;
    while (slots[at] != 0) {
      int found = slots[at] - 1;
      if (names[found] == name) {
        return found;
      }
      at = (at + 1) & mask;
    }
    slots[at] = size + 1;
    return append(name);
  }

  int size() {
    return size;
  }

  long[] names() {
    return Arrays.copyOf(names, size);
  }

  private int append(long name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, Math.multiplyExact(size, 2));
    }
    names[size++] = name;
    if (size * 2L > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 4)];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int at = (int) mix(names[i]) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = i + 1;
    }
  }

  private static long mix(long x) {
    long z = (x ^ (x >>> 32)) * 0x9E3779B97F4A7C15L;
    return z ^ (z >>> 29);
  }
}
