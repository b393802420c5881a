package dev.plumbline;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;

/**
 * Another server in a process of its own, on the same database and files as the test's server and
 * on one port for life, so that it can be killed and started again.
 */
public final class ServerProcess implements AutoCloseable {
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
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PlumblineApplication.class.getName(),
            "--server.port=" + port,
            set("plumbline.directory"),
            set("plumbline.database.url"),
            set("plumbline.database.user"),
            set("plumbline.database.password"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String set(String property) {
    return "--" + property + "=" + environment.getRequiredProperty(property);
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
