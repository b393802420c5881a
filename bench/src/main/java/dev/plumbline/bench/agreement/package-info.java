/** The agreement library on a million judgments and more, beside the memory's own speed. */
@NullMarked
package dev.plumbline.bench.agreement;

import org.jspecify.annotations.NullMarked;
