/** What judgments are worth: agreement, disputed tasks, strengths of models. */
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "projects",
      "work",
      "questions",
      "questions :: *",
      "agreement",
      "agreement :: *"
    })
@NullMarked
package dev.plumbline.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
