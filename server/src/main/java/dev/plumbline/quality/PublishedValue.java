package dev.plumbline.quality;

/**
 * A coefficient of two raters that the source of imported judgments has published.
 *
 * @param measure {@code question.measure}
 * @param a one rater's imported id
 * @param b the other's
 * @param source where it was published
 */
public record PublishedValue(
    String measure, String metric, String a, String b, double value, String source) {}
