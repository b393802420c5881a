package dev.plumbline.kernel;

import org.jspecify.annotations.Nullable;

/** The server cannot or must not start; the message says to the operator why and what to do. */
public final class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    this(message, null);
  }

  public StartRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
