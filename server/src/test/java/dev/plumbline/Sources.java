package dev.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The server's own source files, for rules that class files do not show. */
record Sources(Path file, String text) {
  private static final Path JAVA = Path.of("src/main/java/dev/plumbline");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  static List<Sources> java() {
    return under(JAVA, ".java");
  }

  static List<Sources> migrations() {
    return under(MIGRATIONS, ".sql");
  }

  /** The first folder below the root: the module's name. */
  String module() {
    var root = file.startsWith(JAVA) ? JAVA : MIGRATIONS;
    var inside = root.relativize(file);
    return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
  }

  /** Text blocks and strings, without the comments around them. */
  List<String> literals() {
    var code = text.replaceAll("(?s)/\\*.*?\\*/", "");
    var literals = new ArrayList<String>();
    LITERAL.matcher(code).results().forEach(result -> literals.add(group(result)));
    return literals;
  }

  private static String group(MatchResult result) {
    return result.group(1) == null ? result.group(2) : result.group(1);
  }

  private static List<Sources> under(Path root, String suffix) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(suffix)).map(Sources::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sources read(Path file) {
    try {
      return new Sources(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
