package dev.plumbline.work.importing.rows;

import dev.plumbline.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** A row stays out; the reason says why. Caught where rows are read one after the other. */
public final class RefusedRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Sentence reason;

  RefusedRow(String pattern, @Nullable Object... values) {
    this(Sentence.of(pattern, values));
  }

  RefusedRow(Sentence reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  public Sentence reason() {
    return reason;
  }
}
