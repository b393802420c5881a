package dev.plumbline.kernel.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact at its place in the log.
 *
 * @param position from 1, without gaps
 * @param project the inner key of the project it belongs to
 */
public record LogEntry(
    long position, Instant at, String kind, @Nullable Integer project, JsonNode subject) {}
