package dev.plumbline.agreement.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with a header; the separator, comma, semicolon or
 * tab, is the one most frequent in the header. Quoted fields may hold separators, doubled quotes
 * and line breaks; blanks around others are dropped. Blank lines are skipped.
 *
 * <p>Positions within a row count from the row's first byte, since reading on moves the row to the
 * front of the buffer.
 */
final class CsvRows implements Rows {
  private static final int MOST_ROW_BYTES = 64 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int row;
  private int end;
  private int length;
  private boolean atEnd;
  private int line;
  private byte separator = ',';
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int fields;
  private final List<String> header = new ArrayList<>();

  CsvRows(InputStream in) throws IOException, BadRow {
    this.in = in;
    readOn();
    if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
      row = 3;
    }
    separator = mostFrequentSeparator();
    if (!scanNonBlank()) {
      throw new BadRow(1, null, "the file is empty");
    }
    for (int f = 0; f < fields; f++) {
      header.add(Rows.decode(this, from(f), to(f), "column " + (f + 1)).strip());
    }
  }

  @Override
  public List<String> header() {
    return header;
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
    return row + from[column];
  }

  @Override
  public int to(int column) {
    return row + to[column];
  }

  @Override
  public boolean next() throws IOException, BadRow {
    if (!scanNonBlank()) {
      return false;
    }
    if (fields != header.size()) {
      throw new BadRow(
          line, null, "%d fields, but the header has %d".formatted(fields, header.size()));
    }
    return true;
  }

  private byte mostFrequentSeparator() {
    int[] counts = new int[128];
    for (int p = row; p < end && buffer[p] != '\n' && buffer[p] != '\r'; p++) {
      if (buffer[p] > 0) {
        counts[buffer[p]]++;
      }
    }
    byte best = ',';
    for (byte candidate : new byte[] {'\t', ';'}) {
      best = counts[candidate] > counts[best] ? candidate : best;
    }
    return best;
  }

  private boolean scanNonBlank() throws IOException, BadRow {
    while (true) {
      row += length;
      length = 0;
      if (at(0) < 0) {
        return false;
      }
      scan();
      // A single empty field is a blank line, unless the table has one column only.
      if (fields > 1 || to[0] > from[0] || header.size() == 1) {
        return true;
      }
    }
  }

  private void scan() throws IOException, BadRow {
    fields = 0;
    line++;
    int p = 0;
    while (true) {
      p = at(p) == '"' ? quoted(p) : plain(p);
      int stop = at(p);
      if (stop == separator) {
        p++;
        continue;
      }
      if (stop == '\r' && at(p + 1) == '\n') {
        p++;
      }
      length = stop < 0 ? p : p + 1;
      return;
    }
  }

  private int plain(int begin) throws IOException, BadRow {
    int p = begin;
    do {
      byte[] bytes = buffer;
      int at = row + p;
      int limit = end;
      byte most = separator > '\r' ? separator : (byte) '\r';
      byte stop = separator;
      while (at < limit) {
        byte b = bytes[at];
        // Letters and digits lie above comma, line feed and tab: one comparison is enough.
        if (b <= most && (b == stop || b == '\n' || b == '\r')) {
          break;
        }
        at++;
      }
      p = at - row;
    } while (row + p == end && at(p) >= 0);
    trimmed(begin, p);
    return p;
  }

  /** Blanks around a field that is not quoted are none of its text. */
  private void trimmed(int begin, int stop) {
    int first = begin;
    int last = stop;
    while (first < last && blank(buffer[row + first])) {
      first++;
    }
    while (first < last && blank(buffer[row + last - 1])) {
      last--;
    }
    field(first, last);
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t';
  }

  private int quoted(int opening) throws IOException, BadRow {
    int openedAt = line;
    int begin = opening + 1;
    int p = begin;
    int write = begin;
    for (int b = at(p); b != '"' || at(p + 1) == '"'; b = at(++p)) {
      if (b < 0) {
        throw new BadRow(openedAt, column(), "a quoted field is never closed");
      }
      p += b == '"' ? 1 : 0;
      line += b == '\n' ? 1 : 0;
      buffer[row + write++] = (byte) b;
    }
    int after = at(++p);
    if (after >= 0 && after != separator && after != '\n' && after != '\r') {
      throw new BadRow(line, column(), "text follows a closing quote");
    }
    field(begin, write);
    return p;
  }

  private String column() {
    return fields < header.size() ? header.get(fields) : "column " + (fields + 1);
  }

  private void field(int begin, int stop) {
    if (fields == from.length) {
      from = Arrays.copyOf(from, fields * 2);
      to = Arrays.copyOf(to, fields * 2);
    }
    from[fields] = begin;
    to[fields] = stop;
    fields++;
  }

  /** The byte at a position within the row, reading on if need be, or −1 at the end of the file. */
  private int at(int position) throws IOException, BadRow {
    while (row + position >= end) {
      if (!more()) {
        return -1;
      }
    }
    return buffer[row + position] & 0xFF;
  }

  private boolean more() throws IOException, BadRow {
    if (atEnd) {
      return false;
    }
    System.arraycopy(buffer, row, buffer, 0, end - row);
    end -= row;
    row = 0;
    if (end == buffer.length) {
      if (buffer.length >= MOST_ROW_BYTES) {
        throw new BadRow(line, null, "a row is longer than 64 MB");
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    return readOn();
  }

  private boolean readOn() throws IOException {
    int n = in.read(buffer, end, buffer.length - end);
    atEnd = n < 0;
    end += Math.max(0, n);
    return n > 0;
  }
}
