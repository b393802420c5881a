package dev.plumbline.kernel;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates one schema per module from db/migration/MODULE; each keeps its own history. */
@Component
class MigrateModules implements FlywayMigrationStrategy {
  /** Lower modules first. Not Modulith's own strategy: that analyses all classes at start. */
  private static final List<String> MODULES = List.of("kernel");

  @Override
  public void migrate(Flyway flyway) {
    for (var module : MODULES) {
      Flyway.configure()
          // Not a copy of the configuration: under Spring's AOT its resources are fixed.
          .dataSource(flyway.getConfiguration().getDataSource())
          .locations("classpath:db/migration/" + module)
          .schemas(module)
          .defaultSchema(module)
          .load()
          .migrate();
    }
  }
}
