/**
 * What goes in and what comes out: {@link dev.plumbline.agreement.Judgments} are triples (item,
 * rater, value), and every coefficient is a {@link dev.plumbline.agreement.Coefficient} with its
 * interval, its sample and, where it does not exist, the reason.
 */
@NullMarked
package dev.plumbline.agreement;

import org.jspecify.annotations.NullMarked;
