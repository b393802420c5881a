package dev.plumbline.agreement.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The members of one JSON object (RFC 8259) as texts. */
final class JsonObject {
  private static final int MOST_NESTED = 200;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private final int line;
  private int at;

  JsonObject(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /** Strings unescaped, numbers and booleans as written, null as the empty text. */
  Map<String, String> members() throws BadRow {
    Map<String, String> members = new LinkedHashMap<>();
    expect('{');
    if (peek() == '}') {
      at++;
    } else {
      do {
        String name = string();
        expect(':');
        members.put(name, value());
      } while (separator('}'));
    }
    if (peek() != 0) {
      throw bad("text follows the object");
    }
    return members;
  }

  private String value() throws BadRow {
    char c = peek();
    if (c == '"') {
      return string();
    }
    int start = at;
    skip(0);
    String raw = text.substring(start, at).strip();
    return raw.equals("null") ? "" : raw;
  }

  private void skip(int depth) throws BadRow {
    if (depth > MOST_NESTED) {
      throw bad("nested too deeply");
    }
    switch (peek()) {
      case '"' -> string();
      case '{' -> skipMembers(depth);
      case '[' -> skipElements(depth);
      default -> literal();
    }
  }

  private void skipMembers(int depth) throws BadRow {
    at++;
    if (peek() == '}') {
      at++;
      return;
    }
    do {
      string();
      expect(':');
      skip(depth + 1);
    } while (separator('}'));
  }

  private void skipElements(int depth) throws BadRow {
    at++;
    if (peek() == ']') {
      at++;
      return;
    }
    do {
      skip(depth + 1);
    } while (separator(']'));
  }

  private void literal() throws BadRow {
    int start = at;
    while (at < text.length() && ",}] \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    boolean known = word.equals("true") || word.equals("false") || word.equals("null");
    if (!known && !NUMBER.matcher(word).matches()) {
      throw bad("'" + word + "' is no JSON value");
    }
  }

  private String string() throws BadRow {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw bad("a string is never closed");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw bad("a control character in a string");
      }
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() throws BadRow {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw bad("an unknown escape");
    };
  }

  private char unicode() throws BadRow {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw bad("an unknown escape");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private boolean separator(char closing) throws BadRow {
    char c = peek();
    if (c != ',' && c != closing) {
      throw bad("expected ',' or '" + closing + "'");
    }
    at++;
    return c == ',';
  }

  private void expect(char wanted) throws BadRow {
    if (peek() != wanted) {
      throw bad("expected '" + wanted + "'");
    }
    at++;
  }

  /** The next character that is no white space, or 0 at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private BadRow bad(String reason) {
    return new BadRow(line, null, reason + " at character " + (at + 1));
  }
}
