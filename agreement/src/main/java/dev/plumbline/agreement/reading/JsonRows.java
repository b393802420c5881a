package dev.plumbline.agreement.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON lines: an object per line. The columns are the members of the first object; a member that is
 * missing or null is an empty field, a nested value is its JSON text.
 */
final class JsonRows implements Rows {
  private final BufferedReader in;
  private final List<String> header;
  private Map<String, String> ahead = Map.of();
  private boolean hasAhead;
  private byte[] buffer = new byte[0];
  private final int[] ends;
  private int line;

  JsonRows(InputStream in) throws IOException, BadRow {
    this.in =
        new BufferedReader(
            new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
            1 << 16);
    if (!read()) {
      throw new BadRow(1, null, "the file is empty");
    }
    hasAhead = true;
    header = new ArrayList<>(ahead.keySet());
    ends = new int[header.size()];
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

  private boolean read() throws IOException, BadRow {
    String text;
    do {
      line++;
      try {
        text = in.readLine();
      } catch (MalformedInputException e) {
        throw new BadRow(line, null, "invalid UTF-8");
      }
      if (text == null) {
        return false;
      }
    } while (text.isBlank());
    ahead = new LinkedHashMap<>(new JsonObject(text, line).members());
    return true;
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
