package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180); a quoted cell may hold line breaks. A quote that never
 * closes would swallow the rest of the file: then only the line where it opens is refused, and
 * reading goes on with the next one.
 */
final class CsvRecords implements RawRecords {
  private enum Place {
    CELL_BEGINS,
    PLAIN,
    QUOTED,
    QUOTE_SEEN
  }

  private static final Sentence UNCLOSED = Sentence.of("a quote opens and never closes");

  private final ByteFeed feed;
  private final char delimiter;
  private final int limit;

  CsvRecords(ByteFeed feed, char delimiter, int limit) {
    this.feed = feed;
    this.delimiter = delimiter;
    this.limit = limit;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (true) {
      long line = feed.line();
      int b = feed.read();
      if (b < 0) {
        return null;
      }
      var record = record(line, b);
      if (!record.blank()) {
        return record;
      }
    }
  }

  private RawRecord record(long line, int first) throws IOException {
    var capture = new Capture(limit);
    var place = Place.CELL_BEGINS;
    for (int b = first; b >= 0; b = feed.read()) {
      if (b == '\n' && place != Place.QUOTED) {
        return RawRecord.of(line, capture);
      }
      place = after(place, b);
      capture.add(b);
      if (capture.full()) {
        return place == Place.QUOTED ? unclosed(line, capture) : restOfLine(line, capture);
      }
    }
    return place == Place.QUOTED ? unclosed(line, capture) : RawRecord.of(line, capture);
  }

  private Place after(Place place, int b) {
    return switch (place) {
      case QUOTED -> b == '"' ? Place.QUOTE_SEEN : Place.QUOTED;
      case QUOTE_SEEN, CELL_BEGINS -> b == '"' ? Place.QUOTED : outside(b);
      case PLAIN -> outside(b);
    };
  }

  private Place outside(int b) {
    return b == delimiter ? Place.CELL_BEGINS : Place.PLAIN;
  }

  private RawRecord unclosed(long line, Capture capture) throws IOException {
    var bytes = capture.bytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        feed.unread(bytes, i + 1, bytes.length, line + 1);
        return new RawRecord(line, Arrays.copyOf(bytes, i), UNCLOSED);
      }
    }
    return capture.full() ? restOfLine(line, capture) : new RawRecord(line, bytes, UNCLOSED);
  }

  private RawRecord restOfLine(long line, Capture capture) throws IOException {
    int b = feed.read();
    while (b >= 0 && b != '\n') {
      capture.add(b);
      b = feed.read();
    }
    return RawRecord.of(line, capture);
  }
}
