package dev.plumbline.delivery;

import dev.plumbline.kernel.Csv;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows into a file, one after the other. */
interface RowWriter {
  void write(SequencedMap<String, ?> row);

  /** Everything so far is in the stream. */
  void flush() throws IOException;

  static RowWriter of(
      Format.Rows rows, Collection<String> columns, OutputStream out, JsonMapper json) {
    return switch (rows) {
      case JSON_LINES -> new JsonLines(out, json);
      case CSV -> new CsvTable(columns, out);
    };
  }

  /** One JSON object a line. */
  final class JsonLines implements RowWriter {
    private final OutputStream out;
    private final JsonMapper json;

    JsonLines(OutputStream out, JsonMapper json) {
      this.out = new BufferedOutputStream(out, 1 << 16);
      this.json = json;
    }

    @Override
    public void write(SequencedMap<String, ?> row) {
      try {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }

  /** A header, then a line for each row. */
  final class CsvTable implements RowWriter {
    private final Csv csv;

    CsvTable(Collection<String> columns, OutputStream out) {
      csv = new Csv(out);
      csv.row(List.copyOf(columns));
    }

    @Override
    public void write(SequencedMap<String, ?> row) {
      csv.row(new ArrayList<>(row.values()));
    }

    @Override
    public void flush() throws IOException {
      csv.flush();
    }
  }
}
