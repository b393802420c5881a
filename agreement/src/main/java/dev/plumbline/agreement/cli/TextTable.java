package dev.plumbline.agreement.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns padded to their widest cell; columns named with a leading {@code >} are flush right. */
final class TextTable {
  private static final int WIDEST = 48;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    this.header = List.of(header);
  }

  TextTable row(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      String oneLine = cell.replaceAll("\\s+", " ");
      boolean cut = oneLine.codePointCount(0, oneLine.length()) > WIDEST;
      row.add(
          cut ? oneLine.substring(0, oneLine.offsetByCodePoints(0, WIDEST - 1)) + "…" : oneLine);
    }
    rows.add(row);
    return this;
  }

  void print(PrintStream out) {
    int[] width = new int[header.size()];
    for (int c = 0; c < width.length; c++) {
      width[c] = title(c).length();
      for (List<String> row : rows) {
        width[c] = Math.max(width[c], row.get(c).codePointCount(0, row.get(c).length()));
      }
    }
    List<String> titles = new ArrayList<>();
    for (int c = 0; c < width.length; c++) {
      titles.add(title(c));
    }
    print(out, titles, width);
    rows.forEach(row -> print(out, row, width));
  }

  private String title(int column) {
    return header.get(column).replaceFirst("^>", "");
  }

  private void print(PrintStream out, List<String> row, int[] width) {
    StringBuilder line = new StringBuilder(" ");
    for (int c = 0; c < width.length; c++) {
      String cell = row.get(c);
      String padding = " ".repeat(width[c] - cell.codePointCount(0, cell.length()));
      boolean right = header.get(c).startsWith(">");
      line.append(' ').append(right ? padding + cell : cell + padding).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
