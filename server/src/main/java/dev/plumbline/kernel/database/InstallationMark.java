package dev.plumbline.kernel.database;

import dev.plumbline.kernel.StartRefused;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keeps a demo's database from being served, and real data from becoming a demo. */
final class InstallationMark {
  private InstallationMark() {}

  static void check(DatabaseConfiguration.Connection database, boolean demo, Instant now) {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var mark =
            connection.prepareStatement(
                """
                insert into kernel.installation (demo, made_at) values (?, ?)
                on conflict (one) do nothing
                """);
        var look = connection.prepareStatement("select demo from kernel.installation")) {
      mark.setBoolean(1, demo);
      mark.setObject(2, now.atOffset(ZoneOffset.UTC));
      mark.executeUpdate();
      try (var row = look.executeQuery()) {
        if (row.next() && row.getBoolean(1) != demo) {
          throw new StartRefused(
              demo
                  ? "This database holds a real installation; a demo needs one of its own."
                  : "This database belongs to a demo, in which anyone may become anybody. Serve"
                      + " another one: set PLUMBLINE_DIRECTORY or PLUMBLINE_DATABASE_URL.");
        }
      }
    } catch (SQLException e) {
      throw new StartRefused("The database cannot be used: " + e.getMessage(), e);
    }
  }
}
