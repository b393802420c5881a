/** The log: facts appended by every module, given an order, followed exactly once. */
@NullMarked
package dev.plumbline.kernel.log;

import org.jspecify.annotations.NullMarked;
