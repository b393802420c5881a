package dev.plumbline.work.importing.files;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How rows stand in a file. Told by the content; the name of a file proves nothing. */
public enum FileFormat {
  @JsonProperty("jsonl")
  JSON_LINES,
  @JsonProperty("json")
  JSON_ARRAY,
  @JsonProperty("csv")
  CSV
}
