/** Templates as people write them: built in, or in YAML or JSON. */
@NullMarked
package dev.plumbline.projects.templates;

import org.jspecify.annotations.NullMarked;
