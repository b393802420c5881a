package dev.plumbline.bench.queue;

import java.io.IOException;

/** One way to work through pairs of claim and submit. */
interface Way extends AutoCloseable {
  String title();

  /** Whether only the statements count, and not what the server does about them afterwards. */
  boolean bare();

  /**
   * Claims and submits until the sitting is over, at least once, and leaves nothing claimed.
   *
   * @throws IllegalStateException if nothing is open any more, or a call is refused
   */
  void sit(Sitting sitting) throws IOException;

  @Override
  default void close() throws IOException {}
}
