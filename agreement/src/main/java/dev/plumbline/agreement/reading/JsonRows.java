package dev.plumbline.agreement.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines: an object per line. The columns are the members in order of first appearance, so the
 * header grows as rows are read; a member that is missing or null is an empty field, a nested value
 * is its JSON text.
 */
final class JsonRows implements Rows {
  private static final int MOST_LINE_BYTES = 64 << 20;

  private final InputStream in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private final List<String> header = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Map<String, String> ahead = Map.of();
  private boolean hasAhead;
  private byte[] buffer = new byte[0];
  private int[] ends = new int[0];
  private int line;

  JsonRows(InputStream in) throws IOException, BadRow {
    this.in = in;
    if (!read()) {
      throw new BadRow(1, null, "the file is empty");
    }
    hasAhead = true;
    addColumns();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean next() throws IOException, BadRow {
    if (!hasAhead && !read()) {
      return false;
    }
    hasAhead = false;
    addColumns();
    int bytes = 0;
    for (int f = 0; f < ends.length; f++) {
      byte[] field = ahead.getOrDefault(header.get(f), "").getBytes(StandardCharsets.UTF_8);
      if (bytes + field.length > buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * (bytes + field.length));
      }
      System.arraycopy(field, 0, buffer, bytes, field.length);
      bytes += field.length;
      ends[f] = bytes;
    }
    return true;
  }

  private void addColumns() {
    for (String name : ahead.keySet()) {
      if (known.add(name)) {
        header.add(name);
      }
    }
    ends = ends.length == header.size() ? ends : new int[header.size()];
  }

  private boolean read() throws IOException, BadRow {
    String text;
    do {
      line++;
      text = nextLine();
      if (text == null) {
        return false;
      }
    } while (text.isBlank());
    ahead = new LinkedHashMap<>(new JsonObject(text, line).members());
    return true;
  }

  /** Split at bytes, so that what is no UTF-8 is named by its own line. */
  private @Nullable String nextLine() throws IOException, BadRow {
    int stop = at;
    while (true) {
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      if (stop < end) {
        String text = decoded(at, stop);
        at = stop + 1;
        return text;
      }
      int scanned = stop - at;
      if (!more()) {
        String text = scanned == 0 ? null : decoded(at, end);
        at = end;
        return text;
      }
      stop = at + scanned;
    }
  }

  /** Reads on behind what is left of the block; false at the end of the file. */
  private boolean more() throws IOException, BadRow {
    System.arraycopy(block, at, block, 0, end - at);
    end -= at;
    at = 0;
    if (end == block.length) {
      if (block.length >= MOST_LINE_BYTES) {
        throw new BadRow(line, null, "a line is longer than 64 MB");
      }
      block = Arrays.copyOf(block, block.length * 2);
    }
    int n = in.read(block, end, block.length - end);
    end += Math.max(0, n);
    return n > 0;
  }

  private String decoded(int from, int to) throws BadRow {
    try {
      return utf8.decode(ByteBuffer.wrap(block, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRow(line, null, "invalid UTF-8");
    }
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int from(int column) {
    return column == 0 ? 0 : ends[column - 1];
  }

  @Override
  public int to(int column) {
    return ends[column];
  }
}
