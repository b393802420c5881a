@NullMarked
package dev.plumbline.questions.rubric;

import org.jspecify.annotations.NullMarked;
