package dev.plumbline.work.importing.files;

import java.util.Arrays;

/** Collects the bytes of one record up to a limit; beyond it only the beginning is kept. */
final class Capture {
  private static final int KEPT_WHEN_OVER = 1024;

  private final int limit;
  private byte[] bytes = {};
  private int size;
  private boolean over;

  Capture(int limit) {
    this.limit = limit;
  }

  void add(int b) {
    if (over) {
      return;
    }
    if (size == limit) {
      over = true;
      size = Math.min(size, KEPT_WHEN_OVER);
      bytes = Arrays.copyOf(bytes, size);
      return;
    }
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(512, size * 2)));
    }
    bytes[size++] = (byte) b;
  }

  boolean full() {
    return size == limit;
  }

  boolean over() {
    return over;
  }

  boolean empty() {
    return size == 0;
  }

  int limit() {
    return limit;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
