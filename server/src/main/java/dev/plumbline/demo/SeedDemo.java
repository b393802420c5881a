package dev.plumbline.demo;

import dev.plumbline.quality.KeepPublishedValues;
import dev.plumbline.quality.PublishedValue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives a demo what it still lacks: people, projects, their data, and what others found in them.
 */
@Component
class SeedDemo {
  private static final String SOURCE = "README of WeOpenML/PandaLM at 3871806e";
  private static final String MEASURE = "preference.preference";
  private static final List<PublishedValue> PANDALM =
      List.of(published("1", "2", 0.85), published("1", "3", 0.88), published("2", "3", 0.86));

  private final SeedPeople people;
  private final SeedProject projects;
  private final SeedImports imports;
  private final KeepPublishedValues keep;

  SeedDemo(SeedPeople people, SeedProject projects, SeedImports imports, KeepPublishedValues keep) {
    this.people = people;
    this.projects = projects;
    this.imports = imports;
    this.keep = keep;
  }

  void seed() {
    var organization = people.seed();
    for (DemoProject project : DemoProject.values()) {
      var made = projects.seed(project, organization);
      imports.seed(project, made);
      if (project == DemoProject.PANDALM) {
        keep.keep(made.id(), PANDALM);
      }
    }
  }

  private static PublishedValue published(String a, String b, double value) {
    return new PublishedValue(
        MEASURE, "cohen-kappa", "annotator" + a, "annotator" + b, value, SOURCE);
  }
}
