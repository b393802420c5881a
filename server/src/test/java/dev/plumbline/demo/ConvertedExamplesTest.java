package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data in examples/ are what examples/Convert.java makes of the published files. */
class ConvertedExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Pattern SUM = Pattern.compile("\\| `([0-9a-f]{64})` \\| `([^`]+)` \\|");

  @TempDir private Path out;

  @Test
  void convertingAgainGivesTheSameBytes() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var conversion =
        new ProcessBuilder(
                java,
                EXAMPLES.resolve("Convert.java").toString(),
                EXAMPLES.resolve("raw").toString(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.resolveSibling(out.getFileName() + ".log").toFile())
            .start();

    assertThat(conversion.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(conversion.exitValue()).isZero();
    assertThat(sums(out)).isEqualTo(sums(EXAMPLES.resolve("data")));
  }

  @Test
  void theRawFilesAreTheOnesThatTheSourcesName() throws Exception {
    var named = new TreeMap<String, String>();
    SUM.matcher(Files.readString(EXAMPLES.resolve("SOURCES.md")))
        .results()
        .forEach(line -> named.put(line.group(2), line.group(1)));
    var there = new TreeMap<>(sums(EXAMPLES.resolve("raw")));
    there.keySet().removeIf(file -> file.endsWith("LICENSE"));

    assertThat(there).isEqualTo(named);
  }

  @Test
  void everyDataSetHasItsLicence() throws IOException {
    var without = new TreeSet<String>();
    try (var sets = Files.list(EXAMPLES.resolve("data"))) {
      sets.filter(set -> !Files.exists(set.resolve("LICENSE")))
          .forEach(set -> without.add(set.getFileName().toString()));
    }

    assertThat(without).isEqualTo(Set.of());
  }

  /** SHA-256 by path below the folder. */
  private static TreeMap<String, String> sums(Path folder)
      throws IOException, NoSuchAlgorithmException {
    var sums = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.put(folder.relativize(file).toString(), HexFormat.of().formatHex(sum));
      }
    }
    return sums;
  }
}
