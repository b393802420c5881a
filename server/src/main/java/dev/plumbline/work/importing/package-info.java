/** Brings tasks and existing judgments in from files. */
@NamedInterface("importing")
@NullMarked
package dev.plumbline.work.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
