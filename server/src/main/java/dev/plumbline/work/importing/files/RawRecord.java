package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one record before anyone has looked into them, or why there is no record here. */
record RawRecord(long line, byte[] bytes, @Nullable Sentence flaw) {
  private static final int EXCERPT_CHARS = 200;

  static RawRecord of(long line, Capture capture) {
    return new RawRecord(line, capture.bytes(), capture.over() ? tooLong(capture.limit()) : null);
  }

  static Sentence tooLong(int limit) {
    return Sentence.of("longer than the limit of {0} MB for one row", limit >> 20);
  }

  /** The bytes as text; every malformed sequence is refused, none replaced. */
  String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  boolean blank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  Entry.BadLine bad(String pattern, Object... values) {
    return bad(Sentence.of(pattern, values));
  }

  Entry.BadLine bad(Sentence reason) {
    var head = Arrays.copyOf(bytes, Math.min(bytes.length, EXCERPT_CHARS * 4));
    var text = new String(head, StandardCharsets.UTF_8).replace('\0', '\ufffd');
    return new Entry.BadLine(line, reason, cut(text));
  }

  private static String cut(String text) {
    if (text.length() <= EXCERPT_CHARS) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(EXCERPT_CHARS - 1))
            ? EXCERPT_CHARS - 1
            : EXCERPT_CHARS;
    return text.substring(0, end) + "…";
  }
}
