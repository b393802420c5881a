package dev.plumbline.work.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a second judgment of one task by one rater means. Kept ones stay as facts either way. */
enum RepeatsPolicy {
  /** It is the rater's correction: the next revision. */
  KEEP_LAST,
  /** The first one stands; the second is kept as withdrawn. */
  KEEP_FIRST,
  /** Its row is a bad line. */
  REFUSE;

  @JsonCreator
  static RepeatsPolicy of(String code) {
    for (var policy : values()) {
      if (policy.code().equals(code)) {
        return policy;
      }
    }
    throw new IllegalArgumentException("must be keep-last, keep-first or refuse");
  }

  /** As in JSON and in the database. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
