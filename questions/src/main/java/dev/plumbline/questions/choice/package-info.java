/** One label of a list. */
@NullMarked
package dev.plumbline.questions.choice;

import org.jspecify.annotations.NullMarked;
