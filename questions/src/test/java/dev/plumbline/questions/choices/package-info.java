@NullMarked
package dev.plumbline.questions.choices;

import org.jspecify.annotations.NullMarked;
