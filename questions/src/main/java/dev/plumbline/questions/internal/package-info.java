/** What the kinds share and nobody outside needs. */
@NullMarked
package dev.plumbline.questions.internal;

import org.jspecify.annotations.NullMarked;
