package dev.plumbline.work.importing.rows;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in single places of a row. */
final class Cells {
  private Cells() {}

  /** The cell of a column; {@code a.b} also means b inside a. Null if absent or JSON's null. */
  static @Nullable JsonNode cell(ObjectNode row, String column) {
    var cell = row.get(column);
    int dot = column.indexOf('.');
    while (cell == null && dot > 0) {
      if (row.get(column.substring(0, dot)) instanceof ObjectNode inner) {
        cell = cell(inner, column.substring(dot + 1));
      }
      dot = column.indexOf('.', dot + 1);
    }
    return cell == null || cell.isNull() ? null : cell;
  }

  /** Text, numbers and truth values as text; null for anything else. */
  static @Nullable String text(@Nullable JsonNode cell) {
    return cell != null && cell.isValueNode() && !cell.isNull() ? cell.asString() : null;
  }

  /** The text that stands under the first of these names. */
  static @Nullable String text(ObjectNode object, String... names) {
    for (var name : names) {
      var text = text(object.get(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  static boolean blank(@Nullable JsonNode cell) {
    var text = text(cell);
    return cell == null || (text != null && text.isBlank());
  }

  /** A moment as ISO 8601, or as seconds or milliseconds since 1970; without a zone it is UTC. */
  static Instant moment(JsonNode cell) throws RefusedRow {
    var text = text(cell);
    if (text == null) {
      throw new RefusedRow("the time is not a text or a number");
    }
    try {
      var moment = moment(text.strip().replace(' ', 'T'));
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return moment;
      }
      throw new RefusedRow("\"{0}\" is not in the years 1 to 9999", text);
    } catch (DateTimeException | ArithmeticException e) {
      throw new RefusedRow("\"{0}\" is not a time, such as 2026-03-01T12:30:00Z", text);
    }
  }

  private static Instant moment(String text) {
    if (text.matches("[0-9]{9,10}(\\.[0-9]+)?")) {
      return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
    }
    if (text.matches("[0-9]{12,13}")) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return text.matches(".*(Z|[+-][0-9:]{2,6})")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  /** Whole seconds of a duration in seconds, rounded half up. */
  static int seconds(JsonNode cell) throws RefusedRow {
    var text = text(cell);
    try {
      double seconds = Double.parseDouble(text == null ? "" : text.strip());
      if (seconds >= 0 && seconds < Integer.MAX_VALUE) {
        return (int) Math.round(seconds);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new RefusedRow("the duration is not a number of seconds");
  }
}
