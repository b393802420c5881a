/** The side of those who run a project: progress, tasks, people, escalations and rulings. */
@NullMarked
package dev.plumbline.work.leading;

import org.jspecify.annotations.NullMarked;
