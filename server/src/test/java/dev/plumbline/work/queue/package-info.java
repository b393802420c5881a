@NullMarked
package dev.plumbline.work.queue;

import org.jspecify.annotations.NullMarked;
