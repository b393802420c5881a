package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The coefficients as a table, empty where there is no value. */
final class CsvOutput {
  private CsvOutput() {}

  static void print(Report report, PrintStream out) {
    out.print("metric,variant,scale,value,undefined,se,low,high,items,raters,pairs,judgments\r\n");
    for (Coefficient c : report.results()) {
      row(
          out,
          c.metric(),
          c.variant(),
          JsonOutput.name(c.scale()),
          c.value(),
          c.undefined() == null ? null : c.undefined().reason(),
          c.se(),
          c.interval() == null ? null : c.interval().low(),
          c.interval() == null ? null : c.interval().high(),
          c.sample().items(),
          c.sample().raters(),
          c.sample().pairs(),
          c.sample().judgments());
    }
  }

  static void row(PrintStream out, @Nullable Object... cells) {
    for (int c = 0; c < cells.length; c++) {
      out.print(c == 0 ? "" : ",");
      out.print(cell(cells[c]));
    }
    out.print("\r\n");
  }

  /** Quoted where need be; text that a spreadsheet would take for a formula is defused. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n");
    return quote || text.contains("\r") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
