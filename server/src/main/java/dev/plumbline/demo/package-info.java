/** The first five minutes: seeds a demo's data and shows how the original annotators answered. */
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "accounts :: *",
      "projects",
      "projects :: *",
      "work",
      "work :: *",
      "quality",
      "questions",
      "questions :: *"
    })
@NullMarked
package dev.plumbline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
