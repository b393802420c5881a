/** Takes finished work out of the platform: formats, exports, manifests and data cards. */
@ApplicationModule(
    allowedDependencies = {"accounts", "projects", "work", "questions", "questions :: *"})
@NullMarked
package dev.plumbline.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
