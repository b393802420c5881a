package dev.plumbline.work.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a file that is made while it is read, in a process of its own with a small heap. */
final class ReadGeneratedFile {
  private ReadGeneratedFile() {}

  /**
   * @param args jsonl, json or csv; megabytes
   */
  public static void main(String[] args) throws IOException {
    var files = new ImportFile(new Unpacking(Long.MAX_VALUE, 200), 4 << 20);
    long rows = 0;
    try (var in = new Generated(args[0], Long.parseLong(args[1]) << 20)) {
      var entries = files.open(in).entries();
      for (var entry = entries.next(); entry != null; entry = entries.next()) {
        rows += entry instanceof Entry.Row ? 1 : 0;
      }
    }
    System.out.println(rows);
  }

  /** Rows of about ten kilobytes; one of twenty megabytes among the first. */
  private static final class Generated extends InputStream {
    private final String format;
    private final long total;
    private final byte[] row;
    private byte[] now;
    private int position;
    private long given;
    private int hugeLeft = 20 << 20;

    Generated(String format, long total) {
      this.format = format;
      this.total = total;
      var cell = "x".repeat(10_000);
      row =
          bytes(
              format.equals("csv")
                  ? cell + ",y\n"
                  : "{\"a\":\"" + cell + "\"}" + (format.equals("json") ? ",\n" : "\n"));
      now =
          bytes(
              switch (format) {
                case "json" -> "[";
                case "csv" -> "a,b\n";
                default -> "{\"a\":1}\n";
              });
    }

    @Override
    public int read() {
      while (position == now.length) {
        if (given >= total) {
          return -1;
        }
        now = next();
        position = 0;
        given += now.length;
      }
      return now[position++] & 0xff;
    }

    /** The huge row comes as pieces without a line break. */
    private byte[] next() {
      if (hugeLeft > 0) {
        hugeLeft -= row.length;
        var piece = new String(row, StandardCharsets.UTF_8).replaceAll("[\\n\"{},]", "z");
        return bytes(hugeLeft > 0 ? piece : piece + (format.equals("json") ? ",\n" : "\n"));
      }
      return row;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
