package dev.plumbline.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to export, and how.
 *
 * @param format id of a {@link Format}
 * @param options by option id; the format's beginnings where absent
 * @param allRevisions also judgments that were replaced or withdrawn
 */
record ExportOrder(
    String format,
    @Nullable Map<String, String> options,
    @Nullable ExportFilters filters,
    boolean allRevisions) {
  ExportFilters filtersOrNone() {
    return filters == null ? ExportFilters.none() : filters;
  }

  Map<String, String> optionsOrNone() {
    return options == null ? Map.of() : options;
  }
}
