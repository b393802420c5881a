package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * SQL names its own schema's tables, and of the modules it may use their views. Everybody may write
 * to and read the log.
 */
class SqlStaysHomeTest {
  private static final Map<String, Set<String>> MAY_SEE =
      Map.of(
          "kernel", Set.of(),
          "accounts", Set.of("kernel"),
          "projects", Set.of("kernel", "accounts"),
          "work", Set.of("kernel", "accounts", "projects"),
          "quality", Set.of("kernel", "accounts", "projects", "work"),
          "delivery", Set.of("kernel", "accounts", "projects", "work", "quality"),
          "demo", Set.of("kernel", "accounts", "projects", "work", "quality", "delivery"));
  private static final Set<String> LOG = Set.of("log", "log_position", "unfollowed");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?:from|join|into|update|references|lateral|only|copy|table|view|,)\\s+"
              + MAY_SEE.keySet().stream().sorted().collect(Collectors.joining("|", "(", ")"))
              + "\\.([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void statementsStayInTheirModule() {
    var strays = new ArrayList<String>();
    for (var source : Sources.java()) {
      for (var literal : source.literals()) {
        strays(source, literal, false, strays);
      }
    }
    assertThat(strays).isEmpty();
  }

  /** A foreign key may point downwards; it names an id only. */
  @Test
  void migrationsStayInTheirModule() {
    var strays = new ArrayList<String>();
    for (var migration : Sources.migrations()) {
      strays(migration, migration.text().replaceAll("--[^\n]*", ""), true, strays);
    }
    assertThat(strays).isEmpty();
  }

  private static void strays(Sources source, String sql, boolean references, List<String> strays) {
    var matcher = TABLE.matcher(sql);
    while (matcher.find()) {
      var schema = matcher.group(1).toLowerCase(Locale.ROOT);
      var table = matcher.group(2);
      boolean key = references && matcher.group().startsWith("references");
      boolean log = schema.equals("kernel") && LOG.contains(table);
      if (schema.equals(source.module()) || log) {
        continue;
      }
      boolean seen = MAY_SEE.getOrDefault(source.module(), Set.of()).contains(schema);
      if (!seen || !(key || table.endsWith("_view"))) {
        strays.add(source.file() + " names " + schema + "." + table);
      }
    }
  }
}
