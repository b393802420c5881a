@NullMarked
package dev.plumbline.questions.choice;

import org.jspecify.annotations.NullMarked;
