package dev.plumbline.bench.queue;

/**
 * Somebody who judges.
 *
 * @param rater the inner key that statements take
 * @param session the token of the session's cookie
 */
record Trainer(int rater, String email, String session) {}
