package dev.plumbline;

import dev.plumbline.AccessMatrixIT.Who;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads {@code access-matrix.txt}: an endpoint, who may call it, and a body to try it with. */
final class AccessTable {
  /**
   * @param once whether a call changes what the next one needs
   * @param untried whether no call is made here, as it would end the caller's session
   */
  record Row(Set<Who> allowed, String query, String body, boolean once, boolean untried) {
    Set<Who> refused() {
      var refused = EnumSet.allOf(Who.class);
      refused.removeAll(allowed);
      return refused;
    }

    String type() {
      return body.startsWith("{") || body.startsWith("[")
          ? "application/json"
          : "application/octet-stream";
    }
  }

  private AccessTable() {}

  static Map<String, Row> read() throws IOException {
    try (var in =
        Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access-matrix.txt"))) {
      var rows = new HashMap<String, Row>();
      var groups = new HashMap<String, Set<Who>>();
      groups.put("nobody", EnumSet.noneOf(Who.class));
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> read(line, rows, groups));
      return rows;
    }
  }

  private static void read(String line, Map<String, Row> rows, Map<String, Set<Who>> groups) {
    var parts = line.split(" \\| ", 3);
    if (parts[0].startsWith("group ")) {
      groups.put(parts[0].substring(6), who(parts[1]));
      return;
    }
    if (parts[1].equals("untried")) {
      rows.put(parts[0], new Row(EnumSet.noneOf(Who.class), "", "", false, true));
      return;
    }
    boolean once = parts[1].endsWith(" once");
    var group = once ? parts[1].substring(0, parts[1].length() - 5) : parts[1];
    int query = parts[0].indexOf('?');
    rows.put(
        query < 0 ? parts[0] : parts[0].substring(0, query),
        new Row(
            Objects.requireNonNull(groups.get(group), group),
            query < 0 ? "" : parts[0].substring(query),
            parts.length == 3 ? parts[2] : "{}",
            once,
            false));
  }

  private static Set<Who> who(String names) {
    var all = EnumSet.noneOf(Who.class);
    Arrays.stream(names.split(" ", -1)).map(Who::valueOf).forEach(all::add);
    return all;
  }
}
