/** Cuts a file into rows, in constant memory: one row is held at a time, none beyond a limit. */
@NullMarked
package dev.plumbline.work.importing.files;

import org.jspecify.annotations.NullMarked;
