package dev.plumbline.work.importing.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills what.
 *
 * @param fields from {@link Targets target} to column; unused columns become metadata
 */
public record Mapping(Layout layout, Map<String, String> fields) {
  public Mapping(Layout layout, @Nullable Map<String, String> fields) {
    if (layout == null) {
      throw new IllegalArgumentException("a mapping says the layout");
    }
    this.layout = layout;
    this.fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
  }

  public @Nullable String column(String target) {
    return fields.get(target);
  }
}
