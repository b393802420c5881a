package dev.plumbline.agreement;

/**
 * How often one category was used in the judgments that a result rests on.
 *
 * @param category the label or number
 * @param count judgments
 * @param share of all judgments of the sample, 0 to 1
 */
public record Marginal(Object category, long count, double share) {}
