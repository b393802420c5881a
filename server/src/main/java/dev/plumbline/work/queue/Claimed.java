package dev.plumbline.work.queue;

import java.util.UUID;

/**
 * A task that was handed out.
 *
 * @param task inner id of the task; never leaves the server
 * @param assignment the only id the trainer sees
 * @param token fencing token of the lease
 * @param lane where the opening stood
 * @param pos position of the opening in its lane
 * @param templateVersion the version the task is pinned to
 * @param payload what may be shown, as JSON
 */
public record Claimed(
    long task,
    UUID assignment,
    long token,
    int lane,
    long pos,
    int templateVersion,
    String payload) {}
