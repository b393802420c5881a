/** What is said to people, apart from the language it is said in. */
@NullMarked
package dev.plumbline.sentences;

import org.jspecify.annotations.NullMarked;
