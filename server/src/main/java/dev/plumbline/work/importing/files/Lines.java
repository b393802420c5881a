package dev.plumbline.work.importing.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One record a line; empty lines are none. */
final class Lines implements RawRecords {
  private final ByteFeed feed;
  private final int limit;

  Lines(ByteFeed feed, int limit) {
    this.feed = feed;
    this.limit = limit;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (true) {
      long line = feed.line();
      var capture = new Capture(limit);
      int b = feed.read();
      if (b < 0) {
        return null;
      }
      while (b >= 0 && b != '\n') {
        capture.add(b);
        b = feed.read();
      }
      var record = RawRecord.of(line, capture);
      if (!record.blank()) {
        return record;
      }
    }
  }
}
