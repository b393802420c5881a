/** Agreement on where something is: spans of text or time, and boxes in images. */
@NullMarked
package dev.plumbline.agreement.marks;

import org.jspecify.annotations.NullMarked;
