/** Rubrics: dimensions with scale points, and criteria that a justification cites. */
@NullMarked
package dev.plumbline.questions.rubric;

import org.jspecify.annotations.NullMarked;
