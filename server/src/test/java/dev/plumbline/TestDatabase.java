package dev.plumbline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.kernel.database.EmbeddedPostgres;
import dev.plumbline.kernel.database.Migrations;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A fresh, migrated database on the one PostgreSQL of this test run; made by copying a template.
 *
 * @param url for the owner, who is {@code user}
 */
public record TestDatabase(String url, String user, String password) {
  private static final String TEMPLATE = "template_migrated";

  /** A PostgreSQL to test on instead of the embedded one: its address up to the last slash. */
  private static final String OTHER = System.getenv("PLUMBLINE_TEST_DATABASE");

  /** Started once, stopped with the JVM: the kernel's death signal sees to it. */
  private static final class Cluster {
    static final TestDatabase MAIN = OTHER == null ? embedded() : other();

    static {
      execute("drop database if exists " + TEMPLATE);
      execute("create database " + TEMPLATE);
      var template = MAIN.named(TEMPLATE);
      Migrations.migrate(template.url, template.user, template.password);
    }

    private static TestDatabase embedded() {
      var postgres =
          EmbeddedPostgres.start(
              Path.of("target/postgres"),
              null,
              List.of("fsync=off", "max_connections=300", "shared_buffers=256MB"));
      return new TestDatabase(
          postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password());
    }

    private static TestDatabase other() {
      return new TestDatabase(
          OTHER + "/postgres",
          System.getenv().getOrDefault("PLUMBLINE_TEST_DATABASE_USER", "postgres"),
          System.getenv().getOrDefault("PLUMBLINE_TEST_DATABASE_PASSWORD", ""));
    }

    static void execute(String sql) {
      MAIN.asOwner(sql);
    }
  }

  public static TestDatabase fresh() {
    return create("template " + TEMPLATE);
  }

  /** Without any schema, for tests of the migrations themselves. */
  public static TestDatabase empty() {
    return create("template template0");
  }

  private static TestDatabase create(String how) {
    var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    synchronized (Cluster.class) {
      Cluster.execute("create database " + name + " " + how);
    }
    return Cluster.MAIN.named(name);
  }

  private TestDatabase named(String database) {
    return new TestDatabase(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
  }

  /** A pool that works as the restricted role, as the server's own does. */
  public HikariDataSource pool(int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setConnectionInitSql("set role " + Migrations.APP_ROLE);
    return new HikariDataSource(config);
  }

  /** As the owner, for what the restricted role must not do. */
  public void asOwner(String sql) {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
