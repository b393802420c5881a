/** Chance-corrected agreement: one class per coefficient, each naming the paper it follows. */
@NullMarked
package dev.plumbline.agreement.coefficients;

import org.jspecify.annotations.NullMarked;
