package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows that are JSON objects (RFC 8259), from lines or from the elements of an array. */
public final class JsonRows implements Entries {
  public static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final RawRecords records;

  JsonRows(RawRecords records) {
    this.records = records;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    var record = records.next();
    return record == null ? null : entry(record);
  }

  private static Entry entry(RawRecord record) {
    if (record.flaw() != null) {
      return record.bad(record.flaw());
    }
    try {
      return checked(record, JSON.readTree(record.text()));
    } catch (CharacterCodingException e) {
      return record.bad("invalid UTF-8");
    } catch (JacksonException e) {
      return record.bad(sentence(e));
    }
  }

  private static Entry checked(RawRecord record, JsonNode node) {
    if (!(node instanceof ObjectNode row)) {
      return record.bad("not a JSON object");
    }
    var unstorable = Unstorable.in(row);
    return unstorable == null
        ? new Entry.Row(record.line(), row, record.bytes().length)
        : record.bad(unstorable);
  }

  private static Sentence sentence(JacksonException e) {
    var at = e.getLocation();
    var what = e.getOriginalMessage();
    return at == null || at.getColumnNr() < 0
        ? Sentence.of("broken JSON: {0}", what)
        : Sentence.of("broken JSON: {0} (column {1,number,0})", what, at.getColumnNr());
  }
}
