/** Templates, sheets and the seam between kinds of work and everything that handles them. */
@NullMarked
package dev.plumbline.questions;

import org.jspecify.annotations.NullMarked;
