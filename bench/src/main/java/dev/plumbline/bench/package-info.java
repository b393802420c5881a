/** Benchmarks by name, each beside its baseline in the same run. */
@NullMarked
package dev.plumbline.bench;

import org.jspecify.annotations.NullMarked;
