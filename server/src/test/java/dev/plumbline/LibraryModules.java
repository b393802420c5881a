package dev.plumbline;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Modules as ever, but the libraries show their general packages too: a kind of question or input
 * stays theirs, so that server code which names one is refused.
 */
public final class LibraryModules implements ApplicationModuleDetectionStrategy {
  private final ApplicationModuleDetectionStrategy usual =
      ApplicationModuleDetectionStrategy.directSubPackage();

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
    return usual.getModuleBasePackages(root);
  }

  @Override
  public NamedInterfaces detectNamedInterfaces(
      JavaPackage module, ApplicationModuleInformation information) {
    return switch (module.getLocalName()) {
      case "questions" -> show(module, "inputs", "rubric", "capabilities");
      case "agreement" -> show(module, "coefficients", "ranking", "models", "preferences");
      default -> usual.detectNamedInterfaces(module, information);
    };
  }

  private static NamedInterfaces show(JavaPackage module, String... packages) {
    return NamedInterfaces.builder(module).matching(packages).build();
  }
}
