package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Opens a file's rows: unpacks it, tells its format by how it begins, guesses a CSV's delimiter.
 */
public final class ImportFile {
  private static final int HEAD = 1 << 16;
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final Unpacking unpacking;
  private final int mostRowBytes;

  public ImportFile(Unpacking unpacking, int mostRowBytes) {
    this.unpacking = unpacking;
    this.mostRowBytes = mostRowBytes;
  }

  /** A file's format and its rows. */
  public record Opened(FileFormat format, Entries entries) {}

  /**
   * @throws UnreadableFile if it is empty, damaged, or no text at all
   */
  public Opened open(InputStream in) throws IOException {
    var plain = new BufferedInputStream(unpacking.open(in), HEAD);
    var head = head(plain);
    var format = format(head);
    var feed = new ByteFeed(plain);
    return switch (format) {
      case JSON_LINES -> new Opened(format, new JsonRows(new Lines(feed, mostRowBytes)));
      case JSON_ARRAY -> new Opened(format, new JsonRows(new ArrayElements(feed, mostRowBytes)));
      case CSV -> {
        char delimiter = delimiter(head);
        yield new Opened(
            format, new CsvRows(new CsvRecords(feed, delimiter, mostRowBytes), delimiter));
      }
    };
  }

  /** The first bytes as text, one character a byte: all that matters here is ASCII. */
  private static String head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    var bytes = in.readNBytes(HEAD - 1);
    in.reset();
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
      throw new UnreadableFile(Sentence.of("The file is UTF-16; save it as UTF-8."));
    }
    if (text.startsWith("PK\u0003\u0004")) {
      throw new UnreadableFile(
          Sentence.of(
              "The file is a zip archive or a spreadsheet; unpack it, or save it as CSV (UTF-8)."));
    }
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
  }

  private static FileFormat format(String head) throws UnreadableFile {
    var begins = head.stripLeading();
    if (begins.isEmpty()) {
      throw new UnreadableFile(Sentence.of("The file is empty."));
    }
    return switch (begins.charAt(0)) {
      case '{' -> FileFormat.JSON_LINES;
      case '[' -> FileFormat.JSON_ARRAY;
      default -> FileFormat.CSV;
    };
  }

  /** The character that stands most often in the header outside quotes. */
  private static char delimiter(String head) {
    char best = DELIMITERS[0];
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = count(head, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static int count(String head, char wanted) {
    boolean quoted = false;
    int count = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '\n') {
        break;
      } else if (!quoted && c == wanted) {
        count++;
      }
    }
    return count;
  }
}
