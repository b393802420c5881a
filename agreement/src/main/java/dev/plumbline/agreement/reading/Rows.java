package dev.plumbline.agreement.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table read row by row. Fields are slices of a buffer that the next row overwrites. */
interface Rows {
  /** Names of the columns, which may become more while rows are read. */
  List<String> header();

  /** Moves to the next row, or returns false at the end. */
  boolean next() throws IOException, BadRow;

  /** Line of the current row, from 1. */
  int line();

  /** Bytes that {@link #from} and {@link #to} point into. */
  byte[] buffer();

  int from(int column);

  int to(int column);

  /** The text of a field. */
  default String text(int column) throws BadRow {
    return decode(this, from(column), to(column), header().get(column));
  }

  /** Strict UTF-8. */
  static String decode(Rows rows, int from, int to, String column) throws BadRow {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(rows.buffer(), from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadRow(rows.line(), column, "invalid UTF-8");
    }
  }
}
