package dev.plumbline.agreement.cli;

/** What was asked for makes no sense; the message says what would. */
final class UsageError extends Exception {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }

  String explanation() {
    return String.valueOf(getMessage());
  }
}
