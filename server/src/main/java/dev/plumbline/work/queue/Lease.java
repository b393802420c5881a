package dev.plumbline.work.queue;

import java.time.Instant;

/**
 * A trainer's live reservation of a task.
 *
 * @param token rises with every new lease; a submit names the one it was made under
 * @param until may be extended, never beyond {@code capUntil}
 */
public record Lease(long token, Instant until, Instant capUntil) {}
