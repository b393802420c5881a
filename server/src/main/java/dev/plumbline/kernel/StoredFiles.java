package dev.plumbline.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Immutable files by the SHA-256 of their content, in the data directory. */
@Component
public class StoredFiles {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record StoredFile(String sha256, long bytes) {}

  /** Something that writes a file's content. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private final Path root;
  private final Ids ids;

  StoredFiles(DataDirectory directory, Ids ids) {
    this.root = directory.files();
    this.ids = ids;
    requireWritable();
  }

  /** A folder that takes no files is found at the start, not at the first upload. */
  private void requireWritable() {
    try {
      Files.createDirectories(root);
      if (!Files.isWritable(root)) {
        throw new AccessDeniedException(root.toString());
      }
    } catch (IOException e) {
      throw DataDirectory.unusable(root, e);
    }
  }

  /**
   * Streams content into the store; it is there when this returns, and not at all if it throws.
   *
   * @throws FileTooLarge when there are more bytes than the limit
   */
  public StoredFile store(InputStream content, long limit) throws IOException {
    return store(
        out -> {
          var buffer = new byte[1 << 16];
          long total = 0;
          for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            total += n;
            if (total > limit) {
              throw new FileTooLarge(limit);
            }
            out.write(buffer, 0, n);
          }
        });
  }

  public StoredFile store(Writer writer) throws IOException {
    Files.createDirectories(root.resolve("new"));
    var fresh = root.resolve("new").resolve(ids.random().toString());
    try {
      var digest = sha256();
      try (var channel =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        writer.write(out);
        out.flush();
        channel.force(true);
      }
      var file = new StoredFile(HexFormat.of().formatHex(digest.digest()), Files.size(fresh));
      var target = path(file.sha256());
      Files.createDirectories(target.resolveSibling("."));
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  public boolean exists(String sha256) {
    return Files.exists(path(sha256));
  }

  public long size(String sha256) throws IOException {
    return Files.size(path(sha256));
  }

  /** The content from a byte on. */
  public InputStream open(String sha256, long from) throws IOException {
    var channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
    channel.position(from);
    return Channels.newInputStream(channel);
  }

  /** Where the content lies, for what needs a file; never write to it. */
  public Path path(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** More bytes came than are allowed. */
  public static final class FileTooLarge extends IOException {
    FileTooLarge(long limit) {
      super("larger than " + limit + " bytes");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
