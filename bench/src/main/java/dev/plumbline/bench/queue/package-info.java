/** Claim and submit over HTTP beside bare JDBC with the same statements, in one run. */
@NullMarked
package dev.plumbline.bench.queue;

import org.jspecify.annotations.NullMarked;
