package dev.plumbline.work.importing.rows;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rows of a file are. */
public enum Layout {
  /** Our own lines, docs/importing.md. */
  @JsonProperty("plumbline")
  PLUMBLINE,
  /** Two transcripts, {@code chosen} and {@code rejected}. */
  @JsonProperty("hh-rlhf")
  TRANSCRIPT_PAIRS,
  /** Columns that a mapping assigns. */
  @JsonProperty("columns")
  COLUMNS
}
