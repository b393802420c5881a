package dev.plumbline;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;

/**
 * Another server in a process of its own, on the same database and files as the test's server and
 * on one port for life, so that it can be killed and started again.
 */
public final class ServerProcess implements AutoCloseable {
  private static final List<String> SHARED =
      List.of(
          "plumbline.directory",
          "plumbline.database.url",
          "plumbline.database.user",
          "plumbline.database.password");

  private final Environment environment;
  private final int port;
  private Process process;

  private ServerProcess(Environment environment) throws IOException {
    this.environment = environment;
    try (var socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
    this.process = launch();
  }

  public static ServerProcess start(Environment environment) throws IOException {
    var server = new ServerProcess(environment);
    server.awaitReady();
    return server;
  }

  public String address() {
    return "http://localhost:" + port;
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public void startAgain() throws IOException {
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private Process launch() throws IOException {
    return command(PlumblineApplication.class, port, environment)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static ProcessBuilder command(Class<?> program, int port, Environment environment) {
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "--server.port=" + port));
    for (var property : SHARED) {
      words.add("--" + property + "=" + environment.getRequiredProperty(property));
    }
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private void awaitReady() {
    while (process.isAlive()) {
      try {
        Api.anonymous(port).page("/");
        return;
      } catch (java.io.UncheckedIOException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("the server ended with " + process.exitValue());
  }
}
