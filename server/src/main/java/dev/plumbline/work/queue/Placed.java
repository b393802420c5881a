package dev.plumbline.work.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * A judgment that is stored.
 *
 * @param surplus its place had been given to another: kept, outside the overlap
 * @param repeated this submit had been stored before; nothing was written now
 */
public record Placed(
    long id, UUID uid, int revision, boolean surplus, Instant at, boolean repeated) {}
