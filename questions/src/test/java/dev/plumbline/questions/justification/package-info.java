@NullMarked
package dev.plumbline.questions.justification;

import org.jspecify.annotations.NullMarked;
