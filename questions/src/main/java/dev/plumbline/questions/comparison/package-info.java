/** Which of two responses is better, and by what degree. */
@NullMarked
package dev.plumbline.questions.comparison;

import org.jspecify.annotations.NullMarked;
