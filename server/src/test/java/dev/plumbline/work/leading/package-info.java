@NullMarked
package dev.plumbline.work.leading;

import org.jspecify.annotations.NullMarked;
