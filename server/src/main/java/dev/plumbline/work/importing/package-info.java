/** Brings tasks and existing judgments in from files, line by line and in constant memory. */
@NullMarked
package dev.plumbline.work.importing;

import org.jspecify.annotations.NullMarked;
