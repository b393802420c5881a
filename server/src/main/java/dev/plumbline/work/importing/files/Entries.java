package dev.plumbline.work.importing.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one file. Reading the same bytes again gives the same entries in the same order.
 */
public interface Entries {
  /**
   * The next entry, or null at the end.
   *
   * @throws UnreadableFile if the file as a whole makes no sense
   */
  @Nullable Entry next() throws IOException;

  /** Entries are numbered from 0; a resumed import passes over those it has already taken in. */
  default void skip(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      if (next() == null) {
        return;
      }
    }
  }
}
