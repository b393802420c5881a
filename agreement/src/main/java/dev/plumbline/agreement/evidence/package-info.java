/**
 * When there is enough evidence: sequential tests and always-valid intervals on raters, forecasts
 * of how much more is needed, dynamic overlap, and signals of copying and of drift.
 */
@NullMarked
package dev.plumbline.agreement.evidence;

import org.jspecify.annotations.NullMarked;
