package dev.plumbline.agreement.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each distinct slice of bytes the next dense index, without a string per row. */
final class ByteLabels {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] arena = new byte[1 << 12];
  private int[] ends = new int[256];
  private int[] hashes = new int[256];
  private int[] firstLines = new int[256];
  private int[] slots = new int[1024];
  private int size;

  int size() {
    return size;
  }

  /** Line on which a label occurred first. */
  int firstLine(int label) {
    return firstLines[label];
  }

  int indexOf(byte[] buffer, int from, int to, int line) {
    int hash = hash(buffer, from, to);
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      int label = slots[at] - 1;
      if (hashes[label] == hash
          && Arrays.equals(arena, start(label), ends[label], buffer, from, to)) {
        return label;
      }
      at = (at + 1) & mask;
    }
    slots[at] = size + 1;
    append(buffer, from, to, hash, line);
    return size - 1;
  }

  /** Eight bytes at a time, so that ids of usual length take two steps. */
  private static int hash(byte[] buffer, int from, int to) {
    long hash = to - from;
    int p = from;
    for (; p + Long.BYTES <= to; p += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(buffer, p));
    }
    long rest = 0;
    for (; p < to; p++) {
      rest = rest << Byte.SIZE | (buffer[p] & 0xFF);
    }
    hash = mixed(hash ^ rest);
    return (int) (hash ^ hash >>> 32);
  }

  private static long mixed(long x) {
    long z = x * 0x9E3779B97F4A7C15L;
    return z ^ z >>> 29;
  }

  /** All labels in order of first appearance, strictly decoded before they came in. */
  List<String> names() {
    List<String> names = new ArrayList<>(size);
    for (int label = 0; label < size; label++) {
      int start = start(label);
      names.add(new String(arena, start, ends[label] - start, StandardCharsets.UTF_8));
    }
    return names;
  }

  private int start(int label) {
    return label == 0 ? 0 : ends[label - 1];
  }

  private void append(byte[] buffer, int from, int to, int hash, int line) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      firstLines = Arrays.copyOf(firstLines, size * 2);
    }
    int start = size == 0 ? 0 : ends[size - 1];
    int stop = Math.addExact(start, to - from);
    while (stop > arena.length) {
      arena = Arrays.copyOf(arena, Math.multiplyExact(arena.length, 2));
    }
    System.arraycopy(buffer, from, arena, start, to - from);
    ends[size] = stop;
    hashes[size] = hash;
    firstLines[size] = line;
    size++;
    if (size * 2 > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 4)];
    int mask = slots.length - 1;
    for (int label = 0; label < size; label++) {
      int at = hashes[label] & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = label + 1;
    }
  }
}
