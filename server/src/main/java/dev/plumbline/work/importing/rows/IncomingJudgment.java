package dev.plumbline.work.importing.rows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A judgment made elsewhere.
 *
 * @param rater the id that the file gives to whoever judged
 * @param seconds active time, if the file knows it
 * @param answers by question id, naming responses as the task does: {@code @1}, {@code @2} …
 */
public record IncomingJudgment(
    String rater, @Nullable Instant at, @Nullable Integer seconds, ObjectNode answers) {}
