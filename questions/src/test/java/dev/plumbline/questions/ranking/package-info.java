@NullMarked
package dev.plumbline.questions.ranking;

import org.jspecify.annotations.NullMarked;
