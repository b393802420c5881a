package dev.plumbline.work.importing.rows;

/** A row stays out; the message says why. Caught where rows are read one after the other. */
public final class RefusedRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedRow(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
