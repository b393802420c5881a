@NullMarked
package dev.plumbline.questions.rating;

import org.jspecify.annotations.NullMarked;
