/** Differences between answers that are sets, boxes, texts or rankings, for alpha. */
@NullMarked
package dev.plumbline.agreement.differences;

import org.jspecify.annotations.NullMarked;
