/** The trainer's side: my work, the workbench, drafts, submits, my judgments. */
@NullMarked
package dev.plumbline.work.judging;

import org.jspecify.annotations.NullMarked;
