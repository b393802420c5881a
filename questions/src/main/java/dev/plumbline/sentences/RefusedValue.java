package dev.plumbline.sentences;

import org.jspecify.annotations.Nullable;

/** A value that cannot be, where the reason names it. */
public final class RefusedValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence reason;

  public RefusedValue(String pattern, @Nullable Object... values) {
    this(Sentence.of(pattern, values));
  }

  private RefusedValue(Sentence reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Why a value was refused, by whatever exception says it. */
  public static Sentence reason(IllegalArgumentException e) {
    return e instanceof RefusedValue refused
        ? refused.reason
        : Sentence.of(String.valueOf(e.getMessage()));
  }
}
