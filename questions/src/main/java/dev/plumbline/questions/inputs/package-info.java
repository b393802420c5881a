/** What a task can show: one input and one value for each kind. */
@NullMarked
package dev.plumbline.questions.inputs;

import org.jspecify.annotations.NullMarked;
