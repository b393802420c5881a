/** Resampling of units that a statistic sums over; not exported. */
@NullMarked
package dev.plumbline.agreement.resampling;

import org.jspecify.annotations.NullMarked;
