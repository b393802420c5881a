package dev.plumbline.agreement;

import java.util.List;

/** Names behind dense indexes, kept as primitives where they are numbers. */
sealed interface Labels {
  int size();

  Object get(int index);

  /** Any objects. */
  record Objects(List<Object> names) implements Labels {
    @Override
    public int size() {
      return names.size();
    }

    @Override
    public Object get(int index) {
      return names.get(index);
    }
  }

  /** Integers that mean nothing but themselves. */
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(long[] names) implements Labels {
    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Object get(int index) {
      return names[index];
    }
  }

  /** The indexes themselves. */
  record Dense(int size) implements Labels {
    @Override
    public Object get(int index) {
      return index;
    }
  }
}
