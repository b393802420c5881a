package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says on a machine that lacks what it needs, by a copy and a poor PATH. */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh", "dirname", "cat", "grep", "sed", "head", "sort", "mkdir", "find", "cksum", "id");

  /** What came back: everything it printed. */
  private record Said(int code, String text) {}

  @TempDir private Path machine;
  private Path path;

  @BeforeEach
  void makePoorMachine() throws IOException {
    path = Files.createDirectory(machine.resolve("bin"));
    for (var tool : TOOLS) {
      for (var folder : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(folder, tool)) && !Files.exists(path.resolve(tool))) {
          Files.createSymbolicLink(path.resolve(tool), Path.of(folder, tool));
        }
      }
    }
    var script = Files.readString(Path.of("../plumbline"));
    Files.writeString(
        machine.resolve("plumbline"),
        script.replace("/usr/lib", "/nowhere/lib").replace("/opt/", "/nowhere/"));
  }

  @Test
  void withoutAJdkItSaysHowToGetOne() throws Exception {
    var said = run("demo", "/nowhere");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .contains("needs a JDK, version 25", "This installs one", "set JAVA_HOME")
        .contains("JAVA_HOME is /nowhere, which is not one");
    tool("apt-get", "");
    assertThat(run("demo", "/nowhere").text())
        .contains("https://adoptium.net/temurin/releases/?version=25");
    tool("apt-cache", "");
    assertThat(run("demo", "/nowhere").text())
        .contains("apt-get install -y openjdk-25-jdk-headless");
  }

  @Test
  void withoutMavenOrWithAnOldOneItSaysWhichIsNeeded() throws Exception {
    assertThat(run("demo", jdk()))
        .satisfies(said -> refused(said, "needs Maven 3.8.7", "installs"));
    tool("mvn", "Apache Maven 3.6.3 (x)");
    assertThat(run("demo", jdk()))
        .satisfies(said -> refused(said, "mvn here is 3.6.3", "maven.apache.org"));
  }

  @Test
  void withoutNodeOrWithAnOldOneItSaysWhichIsNeeded() throws Exception {
    tool("mvn", "Apache Maven 3.9.9 (x)");
    assertThat(run("serve", jdk()))
        .satisfies(said -> refused(said, "needs Node 20.19", "installs"));
    tool("npm", "10.0.0");
    tool("node", "v18.1.0");
    assertThat(run("serve", jdk()))
        .satisfies(said -> refused(said, "node here is 18.1.0", "nodejs.org"));
  }

  private static void refused(Said said, String... words) {
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains(words);
  }

  private static String jdk() {
    return System.getProperty("java.home");
  }

  private void tool(String name, String output) throws IOException {
    var file = path.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho '" + output + "'\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Said run(String command, String javaHome) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("/bin/sh", machine.resolve("plumbline").toString(), command)
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("HOME", "/nowhere");
    builder.environment().put("JAVA_HOME", javaHome);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
