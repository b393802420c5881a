package dev.plumbline.agreement.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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
    StringBuilder row = new StringBuilder();
    int[] chars = new int[ends.length];
    for (int f = 0; f < ends.length; f++) {
      row.append(ahead.getOrDefault(header.get(f), ""));
      chars[f] = row.length();
    }
    buffer = row.toString().getBytes(StandardCharsets.UTF_8);
    int start = 0;
    int bytes = 0;
    for (int f = 0; f < ends.length; f++) {
      bytes += row.substring(start, chars[f]).getBytes(StandardCharsets.UTF_8).length;
      start = chars[f];
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
    bytes.reset();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      bytes.write(next);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
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
