/**
 * What every module may use: the database, ids, time, files, problems, pages, the log, and the
 * web's frame. It knows no module above it and no questions.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package dev.plumbline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
