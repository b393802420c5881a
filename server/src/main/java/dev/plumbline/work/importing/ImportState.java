package dev.plumbline.work.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** {@code uploaded → running → done | failed}; what ran can be {@code withdrawn}. */
enum ImportState {
  UPLOADED,
  RUNNING,
  DONE,
  FAILED,
  WITHDRAWN;

  static ImportState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As in JSON and in the database. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
