@NullMarked
package dev.plumbline.questions.comparison;

import org.jspecify.annotations.NullMarked;
