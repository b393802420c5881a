package dev.plumbline.work.importing;

import dev.plumbline.work.importing.rows.IncomingTask;
import java.util.List;

/**
 * Rows that were read and checked and are ready to be stored together.
 *
 * @param first number of the first entry
 * @param size how many entries
 * @param line the last line read
 * @param bytesRead how far into the stored file, packed bytes
 */
record PreparedChunk(
    long first, int size, long line, long bytesRead, List<Ready> ready, List<RowFlaw> flaws) {
  /**
   * A task that can be stored.
   *
   * @param fingerprint of its content
   */
  record Ready(long entry, long line, String excerpt, IncomingTask task, String fingerprint) {}
}
