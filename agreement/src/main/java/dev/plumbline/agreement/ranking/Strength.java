package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Interval;

/**
 * How strong one contestant is.
 *
 * @param name of the contestant
 * @param strength log strength; all of a fit sum to zero
 * @param se standard error from the Hessian
 * @param interval of the strength, 95 %, normal
 * @param wins comparisons won
 * @param losses comparisons lost
 * @param ties comparisons tied
 */
public record Strength(
    Object name,
    double strength,
    double se,
    Interval interval,
    double wins,
    double losses,
    double ties) {}
