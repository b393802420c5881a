/** Free text: a demonstration, a prompt, a correction of a response. */
@NullMarked
package dev.plumbline.questions.text;

import org.jspecify.annotations.NullMarked;
