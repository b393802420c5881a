/** Brings tasks and existing judgments in from files. */
@NullMarked
package dev.plumbline.work.importing;

import org.jspecify.annotations.NullMarked;
