package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one JSON array, cut by brackets and quotes alone, so that a broken element spoils
 * only itself as long as its brackets balance.
 */
final class ArrayElements implements RawRecords {
  private final ByteFeed feed;
  private final int limit;
  private boolean started;
  private boolean ended;

  ArrayElements(ByteFeed feed, int limit) {
    this.feed = feed;
    this.limit = limit;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    if (ended) {
      return null;
    }
    int b = firstByte();
    if (!started) {
      if (b != '[') {
        throw new UnreadableFile(Sentence.of("A JSON file must hold one array of objects."));
      }
      started = true;
      b = firstByte();
    }
    while (b == ',') {
      b = firstByte();
    }
    if (b == ']' || b < 0) {
      ended = true;
      return b < 0 ? cutOff(feed.line(), new Capture(limit)) : null;
    }
    return element(feed.line(), b);
  }

  private RawRecord element(long line, int first) throws IOException {
    var capture = new Capture(limit);
    boolean quoted = false;
    boolean escaped = false;
    int depth = 0;
    for (int b = first; b >= 0; b = feed.read()) {
      if (quoted) {
        quoted = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (depth == 0 && (b == ',' || b == ']')) {
        ended = b == ']';
        return RawRecord.of(line, capture);
      } else {
        quoted = b == '"';
        depth += opens(b) ? 1 : closes(b) ? -1 : 0;
      }
      capture.add(b);
    }
    ended = true;
    return cutOff(line, capture);
  }

  private static RawRecord cutOff(long line, Capture capture) {
    return new RawRecord(line, capture.bytes(), Sentence.of("the file ends inside its JSON array"));
  }

  private static boolean opens(int b) {
    return b == '{' || b == '[';
  }

  private static boolean closes(int b) {
    return b == '}' || b == ']';
  }

  private int firstByte() throws IOException {
    int b = feed.read();
    while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
      b = feed.read();
    }
    return b;
  }
}
