package dev.plumbline.work.importing.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file with a header. Every cell is a string and stays as it is, formulas too. */
final class CsvRows implements Entries {
  private final RawRecords records;
  private final CsvReader.CsvReaderBuilder cells;
  private final List<String> columns;

  /**
   * @throws UnreadableFile if there is no header that can be read
   */
  CsvRows(RawRecords records, char delimiter) throws IOException {
    this.records = records;
    cells = CsvReader.builder().fieldSeparator(delimiter);
    columns = header(records.next());
  }

  List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    var record = records.next();
    if (record == null) {
      return null;
    }
    if (record.flaw() != null) {
      return record.bad(record.flaw());
    }
    try {
      return entry(record, cells(record));
    } catch (CharacterCodingException e) {
      return record.bad("invalid UTF-8");
    } catch (CsvParseException e) {
      return record.bad("broken CSV: text follows a closing quote");
    }
  }

  private Entry entry(RawRecord record, List<String> found) {
    if (found.size() != columns.size()) {
      return record.bad(
          "{0,number,0} cells where the header has {1,number,0}", found.size(), columns.size());
    }
    var row = JsonRows.JSON.createObjectNode();
    for (int i = 0; i < found.size(); i++) {
      row.put(columns.get(i), found.get(i));
    }
    var unstorable = Unstorable.in(row);
    return unstorable == null
        ? new Entry.Row(record.line(), row, record.bytes().length)
        : record.bad(unstorable);
  }

  private List<String> cells(RawRecord record) throws CharacterCodingException {
    var text = record.text();
    return cells
        .ofSingleCsvRecord(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text)
        .getFields();
  }

  private List<String> header(@Nullable RawRecord record) throws IOException {
    if (record == null) {
      throw new UnreadableFile(Sentence.of("The file is empty."));
    }
    if (record.flaw() != null) {
      throw new UnreadableFile(
          Sentence.of("The header of the CSV file cannot be read: {0}.", record.flaw()));
    }
    try {
      return named(cells(record));
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(Sentence.of("The header of the CSV file is not UTF-8."), e);
    } catch (CsvParseException e) {
      throw new UnreadableFile(Sentence.of("The header of the CSV file is broken."), e);
    }
  }

  /** Columns without a name or with one seen before get one of their own. */
  private static List<String> named(List<String> header) throws UnreadableFile {
    var names = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (int i = 0; i < header.size(); i++) {
      var title = header.get(i).strip();
      var unstorable = Unstorable.in(title);
      if (unstorable != null) {
        throw new UnreadableFile(Sentence.of("The header of the CSV file holds {0}.", unstorable));
      }
      var name = title.isEmpty() ? "column " + (i + 1) : title;
      for (int n = 2; !seen.add(name); n++) {
        name = "%s (%d)".formatted(title, n);
      }
      names.add(name);
    }
    return List.copyOf(names);
  }
}
