package dev.plumbline.agreement.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something computed when it is first asked for, and kept. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> supplier;
  private @Nullable T known;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  @Override
  public T get() {
    T value = known == null ? supplier.get() : known;
    known = value;
    return value;
  }
}
