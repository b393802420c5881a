/** Templates as people write them: built in, or in YAML or JSON. */
@NamedInterface("templates")
@NullMarked
package dev.plumbline.projects.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
