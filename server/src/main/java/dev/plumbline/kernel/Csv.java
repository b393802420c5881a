package dev.plumbline.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180, UTF-8) that a spreadsheet does not execute: a text that begins like a
 * formula gets an apostrophe before it. Numbers stay numbers.
 */
public final class Csv implements AutoCloseable {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter writer;

  public Csv(OutputStream out) {
    writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
  }

  /** Strings, numbers, truth values; null is an empty cell. */
  public void row(List<? extends @Nullable Object> cells) {
    writer.writeRecord(cells.stream().map(Csv::cell).toList());
  }

  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString();
    boolean formula =
        !(value instanceof Number)
            && !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** Everything so far is in the stream. */
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
