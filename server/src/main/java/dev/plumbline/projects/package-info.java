/**
 * Streams of work: templates, guidelines and rubrics with their versions, who is admitted, who
 * leads. Also the one place where the question seam meets JSON.
 */
@ApplicationModule(allowedDependencies = {"accounts", "questions", "questions :: *"})
@NullMarked
package dev.plumbline.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
