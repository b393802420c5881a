/** Prose whose citations are data. */
@NullMarked
package dev.plumbline.questions.justification;

import org.jspecify.annotations.NullMarked;
