package dev.plumbline.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in Markdown what a data set is, for whoever finds its files. */
record DataCard(Manifest manifest) {
  String markdown() {
    var plan = manifest.plan();
    var counts = manifest.tally().counts(manifest.leftOut());
    return """
    # %s

    %s %s

    Exported from Plumbline on request of %s, from one snapshot of the database.

    | what | how many |
    |---|---|
    | rows | %s |
    | tasks | %s |
    | judgments | %s |
    | raters | %s |
    | judgments by kind of rater | %s |
    | versions followed | %s |

    ## Columns
    %s

    ## What is in it
    %s

    ## What is not in it
    %s

    ## Loading it
    ```python
    %s
    ```

    `%s`: %,d bytes, SHA-256 `%s`.
    """
        .formatted(
            line(manifest.projectTitle()),
            line(plan.template().description()),
            plan.format().description().toString(),
            manifest.export().requestedAt(),
            counts.get("rows"),
            counts.get("tasks"),
            counts.get("judgments"),
            counts.get("raters"),
            said(counts.get("judgmentsByRaterKind")),
            said(manifest.tally().versions()),
            columns(plan),
            bullets(manifest.filters()),
            left(),
            plan.format().loads(manifest.rows().name()),
            manifest.rows().name(),
            manifest.rows().bytes(),
            manifest.rows().sha256());
  }

  private static String columns(ExportPlan plan) {
    return plan.format().columns(plan.template(), plan.chosen()).entrySet().stream()
        .map(column -> "- `%s`: %s".formatted(column.getKey(), column.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String bullets(Map<String, Object> filters) {
    return filters.entrySet().stream()
        .map(f -> "- %s: %s".formatted(f.getKey(), said(f.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String left() {
    var losses = manifest.losses().stream().map(loss -> "- " + line(loss));
    var counted =
        manifest.leftOut().entrySet().stream()
            .map(entry -> "- %s: %d".formatted(entry.getKey(), entry.getValue()));
    var all = Stream.concat(losses, counted).collect(Collectors.joining("\n"));
    return all.isEmpty() ? "- Nothing that the judgments hold." : all;
  }

  /** Lists and maps as a person would write them. */
  private static String said(@Nullable Object value) {
    return switch (value) {
      case null -> "any";
      case Map<?, ?> map when map.isEmpty() -> "none";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + " " + said(entry.getValue()))
              .collect(Collectors.joining(", "));
      case Collection<?> list when list.isEmpty() -> "none";
      case Collection<?> list ->
          list.stream().map(String::valueOf).collect(Collectors.joining(" and "));
      case Boolean yes -> yes ? "yes" : "no";
      default -> value.toString();
    };
  }

  /** Titles are data: one line, and nothing that opens Markdown or HTML. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").strip();
  }
}
