/** Agreement of numbers and of ranks: intraclass correlation, Kendall's W and tau-b, Spearman. */
@NullMarked
package dev.plumbline.agreement.correlation;

import org.jspecify.annotations.NullMarked;
