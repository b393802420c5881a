@NullMarked
package dev.plumbline.questions.text;

import org.jspecify.annotations.NullMarked;
