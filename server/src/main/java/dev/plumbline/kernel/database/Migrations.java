package dev.plumbline.kernel.database;

import dev.plumbline.kernel.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings a database to the newest schema: one schema per module, from {@code db/migration/MODULE},
 * each with its own history. Runs on the owner's connection and grants to the restricted role.
 */
public final class Migrations {
  /** What the pool runs as: it reads and writes rows, and can change no table. */
  public static final String APP_ROLE = "plumbline_app";

  /** Lower modules first. A new module adds its line here. */
  private static final List<String> MODULES =
      List.of(
          "kernel", //
          "accounts",
          "projects",
          "work",
          "quality",
          "delivery",
          "demo");

  /**
   * Flyway's default lets pass what a newer version has done: this one would work on its tables.
   */
  private static final String[] NONE = {};

  /** Any constant will do, as long as nothing else locks it. */
  private static final long LOCK = 7_301_115_211L;

  private Migrations() {}

  public static void migrate(String url, String user, String password) {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      execute(connection, "select pg_advisory_lock(" + LOCK + ")");
      requireVersion(connection.getMetaData().getDatabaseMajorVersion());
      makeRole(connection, user);
      for (var module : MODULES) {
        prepare(connection, module);
        migrate(flyway(url, user, password, module), module);
        execute(
            connection,
            "revoke insert, update, delete on %s.flyway_schema_history from %s"
                .formatted(module, APP_ROLE));
      }
    } catch (SQLException e) {
      throw new StartRefused("The database cannot be used: " + e.getMessage(), e);
    }
  }

  private static void migrate(Flyway flyway, String module) {
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new StartRefused(
          """
          This data was made by another version of Plumbline, whose tables (%s) differ from this \
          one's and cannot be carried over.
          A demo: delete its folder (.plumbline/demo) and start again.
          Real data: start the version that made it and export what you need; or give this version \
          a new place with PLUMBLINE_DIRECTORY or PLUMBLINE_DATABASE_URL."""
              .formatted(module),
          e);
    }
  }

  private static Flyway flyway(String url, String user, String password, String module) {
    return Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/migration/" + module)
        .schemas(module)
        .defaultSchema(module)
        .ignoreMigrationPatterns(NONE)
        .load();
  }

  static void requireVersion(int major) {
    if (major < 15) {
      throw new StartRefused("Plumbline needs PostgreSQL 15 or later; this is " + major + ".");
    }
  }

  private static void makeRole(Connection connection, String user) throws SQLException {
    try {
      execute(
          connection,
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s nologin;
            end if;
            if not pg_has_role(current_user, '%1$s', 'member')
                or not (select rolsuper from pg_roles where rolname = current_user) then
              execute format('grant %1$s to %%I', current_user);
            end if;
          end $$"""
              .formatted(APP_ROLE));
    } catch (SQLException e) {
      // Perhaps an administrator has made it already; what counts is whether it can be taken on.
    }
    try {
      execute(connection, "set role " + APP_ROLE);
      execute(connection, "reset role");
    } catch (SQLException e) {
      throw new StartRefused(
          """
          The database account "%1$s" can neither make nor take on the role %2$s, under which \
          Plumbline works. Let an administrator run these two lines, then start again:

            create role %2$s nologin;
            grant %2$s to "%1$s";
          """
              .formatted(user, APP_ROLE),
          e);
    }
  }

  private static void prepare(Connection connection, String module) throws SQLException {
    execute(connection, "create schema if not exists " + module);
    execute(connection, "grant usage on schema %s to %s".formatted(module, APP_ROLE));
    execute(
        connection,
        "alter default privileges in schema %s grant select, insert, update, delete on tables to %s"
            .formatted(module, APP_ROLE));
    execute(
        connection,
        "alter default privileges in schema %s grant usage, select on sequences to %s"
            .formatted(module, APP_ROLE));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
