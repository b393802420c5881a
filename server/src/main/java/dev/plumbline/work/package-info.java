/** Tasks, the queue that hands them out, and the judgments that come back. */
@ApplicationModule(allowedDependencies = {"accounts", "projects", "questions", "questions :: *"})
@NullMarked
package dev.plumbline.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
