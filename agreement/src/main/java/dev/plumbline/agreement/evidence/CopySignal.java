package dev.plumbline.agreement.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Two raters who gave the same answers more often than their accuracies explain. A reason to look,
 * no proof: hard items, the same training or the same misunderstanding make answers alike too.
 *
 * @param first name of the rater with the lower index
 * @param second name of the other
 * @param items items that both judged
 * @param alike items on which they gave the same answer
 * @param expectedAlike how many that would be if they judged independently, given what the others
 *     say about each item
 * @param alikeWrong expected number of items on which they gave the same wrong answer, by what the
 *     others say
 * @param expectedAlikeWrong how many that would be if they judged independently
 * @param z standardised excess of {@code alike}
 * @param relativeZ the same in relation to the median and spread of all pairs, so that what all
 *     pairs have in common does not count; null with fewer than 20 pairs
 * @param p probability of at least so many alike when they judge independently, exact
 * @param adjusted p, or that of {@code relativeZ} when it is larger, corrected for the number of
 *     pairs (Benjamini &amp; Hochberg 1995): the share of false signals among all with at most this
 */
public record CopySignal(
    Object first,
    Object second,
    int items,
    int alike,
    double expectedAlike,
    double alikeWrong,
    double expectedAlikeWrong,
    double z,
    @Nullable Double relativeZ,
    double p,
    double adjusted) {}
