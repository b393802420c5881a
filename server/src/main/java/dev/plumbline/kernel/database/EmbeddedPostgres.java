package dev.plumbline.kernel.database;

import dev.plumbline.kernel.DataDirectory;
import dev.plumbline.kernel.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A durable PostgreSQL as a supervised child. Home holds data-MAJOR, password, lock and log. */
public final class EmbeddedPostgres implements AutoCloseable {
  public static final String USER = "plumbline";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int ATTEMPTS = 10;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "log_timezone=UTC",
          "max_connections=100",
          "shared_buffers=128MB");

  private final Path home;
  private final Path data;
  private final Path binaries;
  private final List<String> settings;
  private final FileChannel lock;
  private final ServerIdentity identity;
  private final String password;
  private @Nullable Process process;
  private int port;

  private EmbeddedPostgres(Path home, Path binaries, List<String> more, FileChannel lock)
      throws IOException, InterruptedException {
    this.home = home;
    this.data = home.resolve("data-" + PostgresBinaries.MAJOR);
    this.binaries = binaries;
    this.settings = new ArrayList<>(SETTINGS);
    this.settings.addAll(more);
    this.lock = lock;
    this.identity = ServerIdentity.choose(home, binaries);
    this.password = loadPassword();
  }

  /**
   * Starts the server of a home folder and waits until it accepts connections.
   *
   * @param binaries a folder that {@link PostgresBinaries} unpacked, or null to unpack into home
   * @param more settings beyond the usual, as {@code name=value}
   */
  public static EmbeddedPostgres start(Path home, @Nullable Path binaries, List<String> more) {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      throw new StartRefused(
          "The embedded PostgreSQL runs on Linux only. Elsewhere set PLUMBLINE_DATABASE_URL to a"
              + " PostgreSQL 15 or later.");
    }
    var folder = home.toAbsolutePath().normalize();
    var lock = lock(folder);
    try {
      var programs = binaries == null ? PostgresBinaries.unpack(folder) : binaries;
      var postgres = new EmbeddedPostgres(folder, programs, more, lock);
      postgres.start();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL started", e);
    }
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return password;
  }

  private static FileChannel lock(Path home) {
    try {
      Files.createDirectories(home);
      var channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      throw DataDirectory.unusable(home, e);
    }
    throw new StartRefused(
        "Another process already uses the database in "
            + home
            + ". Stop it first, or give this one its own folder with PLUMBLINE_DIRECTORY.");
  }

  /** False if another process or this same one holds it. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void start() throws IOException, InterruptedException {
    long began = System.nanoTime();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise();
    }
    stopOrphan();
    launch();
    log.debug("PostgreSQL {} ready in {} ms", PostgresBinaries.VERSION, millisSince(began));
  }

  private String loadPassword() throws IOException, InterruptedException {
    var file = home.resolve("password");
    if (!Files.exists(file)) {
      var secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      var fresh = home.resolve("password.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    identity.own(file);
    return Files.readString(file).strip();
  }

  /** Into a fresh directory, then renamed: a crash never leaves half a cluster. */
  private void initialise() throws IOException, InterruptedException {
    long began = System.nanoTime();
    var fresh = home.resolve("data.new");
    Trees.delete(fresh);
    Files.createDirectory(fresh);
    identity.own(fresh);
    Commands.run(
        identity.command(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            fresh.toString(),
            "-U",
            USER,
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "-A",
            "scram-sha-256",
            "--pwfile",
            home.resolve("password").toString(),
            "--data-checksums"));
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    log.debug("PostgreSQL cluster made in {} ms", millisSince(began));
  }

  /** After a killed JVM the postmaster may still be stopping. Only our own is ever signalled. */
  private void stopOrphan() throws IOException, InterruptedException {
    var written = Postmaster.of(data).orElse(null);
    if (written == null) {
      return;
    }
    var orphan = written.process().orElse(null);
    if (orphan == null) {
      if (ProcessHandle.of(written.pid()).isPresent()) {
        // The number now belongs to a stranger; PostgreSQL would take it for a living postmaster.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
      }
      return;
    }
    log.warn("waiting for the orphaned PostgreSQL {}", written.pid());
    Commands.signal("INT", written.pid());
    for (int i = 0; i < 600 && orphan.isAlive(); i++) {
      Thread.sleep(50);
    }
  }

  private void launch() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      var started = fork();
      process = started;
      if (becomesReady(started)) {
        return;
      }
      if (attempt == ATTEMPTS) {
        throw new StartRefused("PostgreSQL did not start, see " + home.resolve("postgres.log"));
      }
      Thread.sleep(500);
    }
  }

  /** The death signal is tied to the thread that forks, so that thread stays until the end. */
  private Process fork() {
    var words = new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString()));
    words.addAll(List.of("-D", data.toString()));
    settings.forEach(setting -> words.addAll(List.of("-c", setting)));
    words.addAll(List.of("-c", "port=" + port));
    var builder =
        new ProcessBuilder(identity.mortal(words.toArray(String[]::new)))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile()));
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .name("postgres-supervisor")
        .daemon()
        .start(() -> supervise(builder, started));
    return started.join();
  }

  private static void supervise(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      var child = builder.start();
      started.complete(child);
      child.waitFor();
    } catch (IOException | InterruptedException e) {
      started.completeExceptionally(e);
    }
  }

  /** As long as it lives it is not started again: after a crash it may replay for minutes. */
  private boolean becomesReady(Process started) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (started.isAlive() && System.nanoTime() < end) {
      var written = Postmaster.of(data);
      if (written.isPresent() && written.get().ready() && written.get().pid() == started.pid()) {
        return true;
      }
      Thread.sleep(5);
    }
    return false;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (process != null && process.isAlive()) {
      Commands.signal("INT", process.pid());
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        Commands.signal("QUIT", process.pid());
      }
    }
    lock.close();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
