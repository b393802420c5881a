@NullMarked
package dev.plumbline.projects.templates;

import org.jspecify.annotations.NullMarked;
