package dev.plumbline.work.importing.rows;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where a response is from: kept beside the task, never shown to whoever judges it. */
public record ResponseOrigin(@Nullable String model, @Nullable ObjectNode metadata) {
  static final ResponseOrigin UNKNOWN = new ResponseOrigin(null, null);
}
