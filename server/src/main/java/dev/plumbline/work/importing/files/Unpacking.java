package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks a gzip file, known by its first two bytes and not by its name, and stops at a bomb: when
 * more than {@code mostBytes} come out, or more than {@code mostRatio} bytes for each one that went
 * in once {@link #RATIO_FROM} bytes are out.
 */
public final class Unpacking {
  /** Below this a ratio says nothing: a short file of equal rows packs very well. */
  static final long RATIO_FROM = 64L << 20;

  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private final long mostBytes;
  private final long mostRatio;

  public Unpacking(long mostBytes, long mostRatio) {
    this.mostBytes = mostBytes;
    this.mostRatio = mostRatio;
  }

  /** The plain bytes, whether the stream is packed or not. */
  InputStream open(InputStream in) throws IOException {
    var counted = new Counted(new BufferedInputStream(in, 1 << 16));
    counted.mark(2);
    boolean packed = counted.read() == MAGIC_1 && counted.read() == MAGIC_2;
    counted.reset();
    if (!packed) {
      return counted;
    }
    try {
      return new Guarded(new GZIPInputStream(counted, 1 << 16), counted);
    } catch (ZipException | EOFException e) {
      throw new UnreadableFile(Sentence.of("The gzip file is damaged at its beginning."), e);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;
    private long marked;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public synchronized void mark(int limit) {
      super.mark(limit);
      marked = count;
    }

    @Override
    public synchronized void reset() throws IOException {
      super.reset();
      count = marked;
    }
  }

  private final class Guarded extends FilterInputStream {
    private final Counted packed;
    private long out;

    Guarded(InputStream unpacked, Counted packed) {
      super(unpacked);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = unpack(to, from, length);
      out += Math.max(n, 0);
      if (out > mostBytes) {
        throw new UnreadableFile(
            Sentence.of("Unpacked, the file is larger than {0} bytes.", mostBytes));
      }
      if (out > RATIO_FROM && out / Math.max(packed.count, 1) > mostRatio) {
        throw new UnreadableFile(
            Sentence.of(
                "The file unpacks to more than {0} times its size: it looks like a zip bomb.",
                mostRatio));
      }
      return n;
    }

    private int unpack(byte[] to, int from, int length) throws IOException {
      try {
        return super.read(to, from, length);
      } catch (ZipException | EOFException e) {
        throw new UnreadableFile(Sentence.of("The gzip file is damaged or cut off."), e);
      }
    }
  }
}
