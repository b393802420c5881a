@NullMarked
package dev.plumbline.work.judging;

import org.jspecify.annotations.NullMarked;
