/** The opening log: who gets which task next, exactly as often as wanted (docs/queue.md). */
@NullMarked
package dev.plumbline.work.queue;

import org.jspecify.annotations.NullMarked;
