package dev.plumbline;

import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The server's modules and the arrows between them, as a Markdown page with a Mermaid drawing. */
final class ModuleDiagram {
  private ModuleDiagram() {}

  static String of(ApplicationModules modules) {
    var arrows = new TreeSet<String>();
    var names = new TreeSet<String>();
    for (var module : modules) {
      names.add(name(module));
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(used -> arrows.add("    %s --> %s".formatted(name(module), name(used))));
    }
    var page = new StringBuilder();
    page.append("# Modules and their arrows\n\n");
    page.append("Drawn from the code by `ModulesTest`; each arrow means \"may call\".\n");
    page.append("Everything may use `kernel`, so those arrows are left out.\n\n```mermaid\n");
    page.append("flowchart TD\n");
    names.forEach(name -> page.append("    ").append(name).append('\n'));
    arrows.stream()
        .filter(arrow -> !arrow.endsWith("--> kernel"))
        .forEach(arrow -> page.append(arrow).append('\n'));
    page.append("```\n");
    return page.toString();
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
