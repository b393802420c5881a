package dev.plumbline.work.importing.files;

import java.io.IOException;
import java.io.InputStream;

/** Bytes one by one, with the line they stand on, and a way back for a record read too far. */
final class ByteFeed {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private byte[] again = new byte[0];
  private int againPosition;
  private long line = 1;

  /** Passes over a UTF-8 byte order mark. */
  ByteFeed(InputStream in) throws IOException {
    this.in = in;
    end = in.readNBytes(buffer, 0, 3);
    if (end == 3
        && buffer[0] == (byte) 0xef
        && buffer[1] == (byte) 0xbb
        && buffer[2] == (byte) 0xbf) {
      position = 3;
    }
  }

  /** The line of the next byte, counted from 1. */
  long line() {
    return line;
  }

  /** The next byte, 0 to 255, or -1 at the end. */
  int read() throws IOException {
    int b = next();
    if (b == '\n') {
      line++;
    }
    return b;
  }

  /** Gives bytes back to be read again; {@code atLine} is the line on which they begin. */
  void unread(byte[] bytes, int from, int to, long atLine) {
    int rest = again.length - againPosition;
    var joined = new byte[to - from + rest];
    System.arraycopy(bytes, from, joined, 0, to - from);
    System.arraycopy(again, againPosition, joined, to - from, rest);
    again = joined;
    againPosition = 0;
    line = atLine;
  }

  private int next() throws IOException {
    if (againPosition < again.length) {
      return again[againPosition++] & 0xff;
    }
    if (position == end) {
      end = in.read(buffer, 0, buffer.length);
      position = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xff;
  }
}
