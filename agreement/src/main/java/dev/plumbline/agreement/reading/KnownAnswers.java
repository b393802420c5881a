package dev.plumbline.agreement.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table of items whose true answer is known. */
public final class KnownAnswers {
  private KnownAnswers() {}

  /**
   * One known answer.
   *
   * @param item id as written
   * @param answer label as written
   * @param line where it stands, from 1
   */
  public record Row(String item, String answer, int line) {
    /** The answer as judgments have it: a number where their values are numbers and it is one. */
    public Object label(boolean numbers) {
      Double number = numbers ? JudgmentCollector.number(answer) : null;
      return number == null ? answer : number;
    }
  }

  /**
   * Reads columns item and value, guessed by name, or the first two.
   *
   * @throws BadRow for the first row that cannot be read, or an item that occurs twice
   */
  public static List<Row> read(InputStream in) throws IOException, BadRow {
    Rows rows = JudgmentTable.rows(in);
    if (rows.header().size() < 2) {
      throw new BadRow(1, null, "gold needs two columns, item and value");
    }
    int item = Math.max(0, ColumnGuess.item(rows.header()));
    int value = ColumnGuess.value(rows.header());
    value = value < 0 || value == item ? (item == 0 ? 1 : 0) : value;
    List<Row> known = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (rows.next()) {
      String id = rows.text(item);
      String answer = rows.text(value);
      if (id.isEmpty()) {
        throw new BadRow(rows.line(), rows.header().get(item), "is empty");
      }
      if (answer.isEmpty()) {
        continue;
      }
      if (!seen.add(id)) {
        throw new BadRow(rows.line(), rows.header().get(item), "item '" + id + "' occurs twice");
      }
      known.add(new Row(id, answer, rows.line()));
    }
    return known;
  }
}
