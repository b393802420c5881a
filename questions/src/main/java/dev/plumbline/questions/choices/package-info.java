/** A set of labels, for the task or for each response. */
@NullMarked
package dev.plumbline.questions.choices;

import org.jspecify.annotations.NullMarked;
