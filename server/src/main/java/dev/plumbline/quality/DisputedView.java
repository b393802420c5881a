package dev.plumbline.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task whose answers differ.
 *
 * @param disagreement 0 = all alike, 1 = every two answers are opposite
 * @param answers raters who answered
 */
record DisputedView(
    UUID task, @Nullable String externalId, String excerpt, double disagreement, int answers) {}
