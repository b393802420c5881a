package dev.plumbline.delivery;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in Markdown what a data set is, for whoever finds its files. */
record DataCard(Manifest manifest) {
  String markdown() {
    var plan = manifest.plan();
    var counts = manifest.tally().counts(manifest.leftOut());
    return """
    # %s

    %s %s

    Exported from Plumbline on request of %s, from one snapshot of the database.

    | | |
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
            plan.format().description(),
            manifest.export().requestedAt(),
            counts.get("rows"),
            counts.get("tasks"),
            counts.get("judgments"),
            counts.get("raters"),
            counts.get("judgmentsByRaterKind"),
            manifest.tally().versions(),
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
        .map(f -> "- %s: %s".formatted(f.getKey(), f.getValue() == null ? "any" : f.getValue()))
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

  /** Titles are data: one line, and nothing that opens Markdown or HTML. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").strip();
  }
}
