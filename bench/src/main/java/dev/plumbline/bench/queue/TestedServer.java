package dev.plumbline.bench.queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The real server in a process of its own, with its own embedded PostgreSQL as it is delivered
 * (durable commits, checksums, the restricted role), in a scratch directory that goes at the end.
 */
final class TestedServer implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)");

  /** The launcher's flags, without its ahead-of-time caches. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms256m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED");

  private final Path directory;
  private final Process process;
  private final int port;
  private final List<String> postmaster;
  private final String password;

  private TestedServer(Path directory, Process process, int port) throws IOException {
    this.directory = directory;
    this.process = process;
    this.port = port;
    var database = directory.resolve("database");
    this.postmaster = Files.readAllLines(database.resolve("data-18/postmaster.pid"));
    this.password = Files.readString(database.resolve("password")).strip();
  }

  static TestedServer start() throws IOException, InterruptedException {
    // PostgreSQL runs as another account where this one is root, and must reach it.
    var directory =
        Files.createTempDirectory(
            "plumbline-bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(FLAGS);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("dev.plumbline.Plumbline", "serve", "--port", "0"));
    var builder = new ProcessBuilder(words);
    builder.environment().put("PLUMBLINE_DIRECTORY", directory.toString());
    // Followers see a judgment after a second and not after eight, so that waiting takes less.
    builder.environment().put("PLUMBLINE_LOG_WINDOW", "1s");
    builder.environment().remove("PLUMBLINE_DATABASE_URL");
    builder.redirectError(directory.resolve("errors.log").toFile());
    var process = builder.start();
    try {
      var server = new TestedServer(directory, process, port(process, directory));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close)); // Ctrl-C
      return server;
    } catch (IOException | RuntimeException e) {
      stop(process);
      delete(directory);
      throw e;
    }
  }

  private static int port(Process process, Path directory) throws IOException {
    var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    @Nullable String line;
    while ((line = out.readLine()) != null) {
      var ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(more -> {}));
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new IOException(
        "the server did not start: " + Files.readString(directory.resolve("errors.log")));
  }

  int port() {
    return port;
  }

  /** The owner's address; whoever measures takes on the restricted role. */
  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres";
  }

  String user() {
    return "plumbline";
  }

  String password() {
    return password;
  }

  CpuTime cpuTime() throws IOException {
    return CpuTime.now(process.pid(), Long.parseLong(postmaster.getFirst().strip()));
  }

  @Override
  public synchronized void close() {
    stop(process);
    try {
      delete(directory);
    } catch (IOException e) {
      System.err.println("could not be removed: " + directory + " (" + e.getMessage() + ")");
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
