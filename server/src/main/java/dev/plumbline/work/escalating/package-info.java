/** What trainers find ambiguous, broken or unsafe, and how leads rule on it. */
@NullMarked
package dev.plumbline.work.escalating;

import org.jspecify.annotations.NullMarked;
