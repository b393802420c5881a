/** The trainer's side: my work, the workbench, drafts, submits, my judgments. */
@NamedInterface("judging")
@NullMarked
package dev.plumbline.work.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
