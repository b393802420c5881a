/** Numbers on described scales, for each response or for the task. */
@NullMarked
package dev.plumbline.questions.rating;

import org.jspecify.annotations.NullMarked;
