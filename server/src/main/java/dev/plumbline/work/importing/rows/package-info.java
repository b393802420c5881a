/**
 * What rows of files mean: which column fills what, in our own form and in those of other tools.
 */
@NullMarked
package dev.plumbline.work.importing.rows;

import org.jspecify.annotations.NullMarked;
