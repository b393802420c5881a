package dev.plumbline.agreement.reading;

import org.jspecify.annotations.Nullable;

/** A row that cannot be read, named by line and column. */
public final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final @Nullable String column;
  private final String reason;

  public BadRow(int line, @Nullable String column, String reason) {
    super("line " + line + (column == null ? "" : ", column '" + column + "'") + ": " + reason);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** Counted from 1, the header included; the last line of a row that spans several. */
  public int line() {
    return line;
  }

  /** Name of the column, or null when the whole row is meant. */
  public @Nullable String column() {
    return column;
  }

  public String reason() {
    return reason;
  }
}
