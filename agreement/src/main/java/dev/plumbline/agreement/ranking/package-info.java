/** Strengths and rankings from comparisons. */
@NullMarked
package dev.plumbline.agreement.ranking;

import org.jspecify.annotations.NullMarked;
