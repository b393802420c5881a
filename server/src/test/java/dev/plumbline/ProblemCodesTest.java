package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {
  private static final Pattern MADE =
      Pattern.compile("Problem\\s*\\.of\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [0-9]{3} \\| .+ \\|$");

  @Test
  void eachHasALineInTheDocumentation() throws IOException {
    var made = new TreeSet<String>();
    for (var source : Sources.java()) {
      MADE.matcher(source.text()).results().forEach(result -> made.add(result.group(1)));
    }
    var documented = new TreeSet<String>();
    ROW.matcher(Files.readString(Path.of("../docs/problems.md")))
        .results()
        .forEach(result -> documented.add(result.group(1)));
    assertThat(made).isNotEmpty();
    assertThat(documented).containsAll(made);
  }
}
