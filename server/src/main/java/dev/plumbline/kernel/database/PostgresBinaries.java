package dev.plumbline.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the jar, unpacked once into a folder of their version. */
public final class PostgresBinaries {
  static final String VERSION = "18.6.0";
  static final String MAJOR = "18";

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private PostgresBinaries() {}

  /**
   * Unpacks into {@code parent/pgsql-VERSION} unless that is there already.
   *
   * @return the folder that holds {@code bin/}
   */
  public static Path unpack(Path parent) throws IOException {
    var folder = parent.toAbsolutePath().normalize().resolve("pgsql-" + VERSION);
    if (Files.exists(folder)) {
      return folder;
    }
    Files.createDirectories(parent);
    // Beside the target and renamed: a killed process leaves no half-unpacked folder behind.
    var fresh = folder.resolveSibling("pgsql.new");
    Trees.delete(fresh);
    Files.createDirectories(fresh);
    try (var raw = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, PROGRAM);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return folder;
  }

  private static InputStream archive() {
    var arch = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "/postgres-linux-" + arch + ".txz";
    return Objects.requireNonNull(
        PostgresBinaries.class.getResourceAsStream(name), "no binaries " + name);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry leaves the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0111) != 0) {
      Files.setPosixFilePermissions(target, PROGRAM);
    }
  }
}
