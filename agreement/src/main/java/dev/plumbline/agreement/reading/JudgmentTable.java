package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.Judgments;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Judgments read from a table.
 *
 * @param judgments what was read
 * @param readAs which columns were taken for what, for people
 * @param missing empty values, which are no judgments
 */
public record JudgmentTable(Judgments judgments, String readAs, long missing) {

  private static final int MOST_BLANK = 1 << 12;

  /**
   * Reads CSV, semicolon- or tab-separated values, or JSON lines when the first character is a
   * brace, white space aside.
   *
   * @throws BadRow for the first row that cannot be read, naming line and column
   */
  public static JudgmentTable read(InputStream in, TableFormat format) throws IOException, BadRow {
    Rows rows = rows(in);
    return new JudgmentCollector(rows, format).collect();
  }

  static Rows rows(InputStream in) throws IOException, BadRow {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(MOST_BLANK);
    byte[] first = buffered.readNBytes(MOST_BLANK);
    buffered.reset();
    boolean bom = first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
    int start = bom ? 3 : 0;
    int at = start;
    while (at < first.length && " \t\r\n".indexOf(first[at]) >= 0) {
      at++;
    }
    if (at < first.length && first[at] == '[') {
      throw new BadRow(1, null, "a JSON array; write one object per line instead");
    }
    if (at < first.length && first[at] == '{') {
      buffered.skipNBytes(start);
      return new JsonRows(buffered);
    }
    return new CsvRows(buffered);
  }
}
