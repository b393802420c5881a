import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Just enough JSON (RFC 8259) for the conversion: objects become ordered maps, arrays lists,
 * numbers {@link BigDecimal}. Written compactly on one line, with the members in the order they
 * were put.
 */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Reads one value. A mistake in the text is an {@link IllegalArgumentException} naming the
   * offset.
   */
  static Object read(String text) {
    var json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at < text.length()) {
      throw json.wrong("the end");
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> readObject(String text) {
    return (Map<String, Object>) read(text);
  }

  static String write(Object value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private Object value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    var members = new LinkedHashMap<String, Object>();
    at++;
    for (space(); peek() != '}'; space()) {
      if (!members.isEmpty()) {
        expect(',');
        space();
      }
      String name = string();
      space();
      expect(':');
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<Object> array() {
    var items = new ArrayList<>();
    at++;
    for (space(); peek() != ']'; space()) {
      if (!items.isEmpty()) {
        expect(',');
      }
      items.add(value());
    }
    at++;
    return items;
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      default -> c;
    };
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (from == at) {
      throw wrong("a value");
    }
    return new BigDecimal(text.substring(from, at));
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong(word);
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at == text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong(String.valueOf(c));
    }
    at++;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException("Expected " + expected + " at offset " + at);
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case String text -> quote(text, out);
      case Map<?, ?> object -> {
        String between = "{";
        for (var member : object.entrySet()) {
          quote((String) member.getKey(), out.append(between));
          write(member.getValue(), out.append(':'));
          between = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
      }
      case List<?> array -> {
        String between = "[";
        for (Object item : array) {
          write(item, out.append(between));
          between = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
      }
      case BigDecimal number -> out.append(number.toPlainString());
      default -> out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
