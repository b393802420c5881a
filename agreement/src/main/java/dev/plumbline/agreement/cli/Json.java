package dev.plumbline.agreement.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) as it comes, indented by two spaces to a given depth. */
final class Json {
  private static final int INDENTED = 2;

  private final PrintStream out;
  private int depth;
  private boolean comma;
  private boolean afterName;

  Json(PrintStream out) {
    this.out = out;
  }

  Json open(char bracket) {
    separate();
    out.print(bracket);
    depth++;
    comma = false;
    return this;
  }

  Json close(char bracket) {
    depth--;
    if (comma && depth < INDENTED) {
      line();
    }
    out.print(bracket);
    comma = true;
    if (depth == 0) {
      out.println();
    }
    return this;
  }

  /** A member's name; its value follows. */
  Json name(String name) {
    separate();
    out.print(quoted(name));
    out.print(':');
    afterName = true;
    return this;
  }

  Json member(String name, @Nullable Object value) {
    return name(name).value(value);
  }

  Json value(@Nullable Object value) {
    separate();
    out.print(text(value));
    comma = true;
    return this;
  }

  private void separate() {
    if (afterName) {
      afterName = false;
      return;
    }
    if (comma) {
      out.print(',');
    }
    if (depth >= 1 && depth <= INDENTED) {
      line();
    }
  }

  private void line() {
    out.println();
    out.print("  ".repeat(depth));
  }

  static String text(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof Double d && !Double.isFinite(d)) {
      return "null";
    }
    if (value instanceof Double d) {
      return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) : d.toString();
    }
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
