package dev.plumbline.work.queue;

import dev.plumbline.work.AnswerCodes.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checked, finished answers on their way into the store.
 *
 * @param judgment id of the judgment to be made
 * @param key the caller's idempotency key
 * @param answers question id to answer, as JSON
 * @param codes what the answers say for measuring
 * @param orderShown input id to response ids in the order shown, as JSON
 */
public record HandIn(
    UUID judgment,
    int trainer,
    long task,
    long token,
    @Nullable UUID key,
    String answers,
    Columns codes,
    String orderShown,
    Spent spent,
    Instant now) {

  /** Seconds the trainer was active, idle, and on declared research. */
  public record Spent(int activeSeconds, int idleSeconds, int researchSeconds) {
    public Spent {
      if (activeSeconds < 0 || idleSeconds < 0 || researchSeconds < 0) {
        throw new IllegalArgumentException("time runs forward only");
      }
    }
  }
}
