package dev.plumbline.work.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantMemoryTest {
  /** With a heap of 32 MB: the largest row that is kept has 4, the file 400. */
  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "json", "csv"})
  void aFileLargerThanTheHeapIsRead(String format) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadGeneratedFile.class.getName(),
                format,
                "400")
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(Long.parseLong(output.strip())).isGreaterThan(35_000);
  }
}
