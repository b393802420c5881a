package dev.plumbline.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: process, folder, start and state (PostgreSQL's miscadmin.h).
 *
 * @param pid the process that wrote the file; it may be gone, or its number reused
 * @param started when it started, to the second
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, Path data, Instant started, boolean ready) {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  static Optional<Postmaster> of(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 3) {
      return Optional.empty(); // being written
    }
    return Optional.of(
        new Postmaster(
            Long.parseLong(lines.getFirst().strip()),
            data,
            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
            lines.size() >= 8 && lines.get(7).startsWith("ready")));
  }

  /** The living process, if it is still the one that wrote the file: program, folder and start. */
  Optional<ProcessHandle> process() throws IOException {
    var handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    if (handle == null || !sameStart(handle)) {
      return Optional.empty();
    }
    var arguments = arguments();
    int folder = arguments.indexOf("-D") + 1;
    boolean ours =
        !arguments.isEmpty()
            && arguments.getFirst().endsWith("/postgres")
            && folder > 0
            && folder < arguments.size()
            && arguments.get(folder).equals(data.toString());
    return ours ? Optional.of(handle) : Optional.empty();
  }

  private boolean sameStart(ProcessHandle handle) {
    var actual = handle.info().startInstant();
    return actual.isEmpty()
        || Duration.between(actual.get(), started).abs().compareTo(TOLERANCE) <= 0;
  }

  private List<String> arguments() throws IOException {
    try {
      var raw =
          Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
      return Arrays.asList(raw.split("\0", -1));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
