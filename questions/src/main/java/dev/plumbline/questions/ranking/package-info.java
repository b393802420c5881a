/** Responses in order, best first, with ties. */
@NullMarked
package dev.plumbline.questions.ranking;

import org.jspecify.annotations.NullMarked;
