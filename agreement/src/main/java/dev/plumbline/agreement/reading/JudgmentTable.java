package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.Judgments;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Judgments read from a table.
 *
 * @param judgments what was read
 * @param wide whether the table had a column per rater
 * @param missing empty values, which are no judgments
 */
public record JudgmentTable(Judgments judgments, boolean wide, long missing) {

  /**
   * Reads CSV, semicolon- or tab-separated values, or JSON lines when the first character is a
   * brace.
   *
   * @throws BadRow for the first row that cannot be read, naming line and column
   */
  public static JudgmentTable read(InputStream in, TableFormat format) throws IOException, BadRow {
    Rows rows = rows(in);
    return new JudgmentCollector(rows, format).collect();
  }

  static Rows rows(InputStream in) throws IOException, BadRow {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    byte[] first = buffered.readNBytes(4);
    buffered.reset();
    boolean bom = first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
    int at = bom ? 3 : 0;
    if (first.length > at && first[at] == '{') {
      buffered.skipNBytes(at);
      return new JsonRows(buffered);
    }
    return new CsvRows(buffered);
  }
}
