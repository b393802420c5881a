package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows in our own form, docs/importing.md. */
final class CanonicalRows implements RowShape {
  private static final Pattern CRITERION = Pattern.compile("[A-Z]{2,5}-[0-9]{1,3}");
  private static final Pattern RESPONSE = Pattern.compile("@[A-Za-z0-9._-]{1,40}");
  private static final Set<String> KNOWN =
      Set.of("externalId", "values", "criteria", "metadata", "judgments");

  private final Template template;

  CanonicalRows(Template template) {
    this.template = template;
  }

  @Override
  public IncomingTask read(ObjectNode row) throws RefusedRow {
    if (!(row.get("values") instanceof ObjectNode values)) {
      throw new RefusedRow("values is missing");
    }
    var content = new Content(template);
    for (var entry : values.properties()) {
      var input = template.input(entry.getKey());
      if (input.isEmpty()) {
        throw new RefusedRow("values.{0}: the template has no such input", entry.getKey());
      }
      content.put(input.get(), unwrapped(entry.getValue()));
    }
    var warnings = content.check();
    return new IncomingTask(
        Identity.externalId(row.get("externalId")),
        content.values(),
        content.origins(),
        criteria(row.get("criteria")),
        metadata(row),
        judgments(row.get("judgments"), names(content.placesByGivenId())),
        warnings);
  }

  /** Stored values carry their kind around what Content reads. */
  private static JsonNode unwrapped(JsonNode value) {
    if (value instanceof ObjectNode object) {
      for (var inner : List.of("text", "responses", "turns", "documents")) {
        if (object.hasNonNull(inner)) {
          return object.get(inner);
        }
      }
    }
    return value;
  }

  private static Map<String, String> names(Map<String, String> placesByGivenId) throws RefusedRow {
    var names = new LinkedHashMap<String, String>();
    for (var entry : placesByGivenId.entrySet()) {
      if (!RESPONSE.matcher(entry.getKey()).matches()) {
        throw new RefusedRow("a response's id in a file starts with @: {0}", entry.getKey());
      }
      names.put(entry.getKey(), entry.getValue());
    }
    return names;
  }

  private static List<Criterion> criteria(@Nullable JsonNode list) throws RefusedRow {
    var criteria = new ArrayList<Criterion>();
    for (var each : list == null ? List.<JsonNode>of() : list.values()) {
      var id = each instanceof ObjectNode object ? Cells.text(object, "id") : null;
      if (id == null || !CRITERION.matcher(id).matches()) {
        throw new RefusedRow("a criterion needs an id such as AGE-1");
      }
      var object = (ObjectNode) each;
      criteria.add(
          new Criterion(id, Cells.text(object, "title"), Cells.text(object, "description")));
    }
    return List.copyOf(criteria);
  }

  private static ObjectNode metadata(ObjectNode row) {
    var metadata = JsonRows.JSON.createObjectNode();
    row.forEachEntry(
        (name, value) -> {
          if (!KNOWN.contains(name)) {
            metadata.set(name, value);
          }
        });
    if (row.get("metadata") instanceof ObjectNode given) {
      metadata.setAll(given);
    }
    return metadata;
  }

  private static List<IncomingJudgment> judgments(
      @Nullable JsonNode list, Map<String, String> names) throws RefusedRow {
    var judgments = new ArrayList<IncomingJudgment>();
    for (var each : list == null ? List.<JsonNode>of() : list.values()) {
      if (!(each instanceof ObjectNode judgment)
          || !(judgment.get("answers") instanceof ObjectNode answers)) {
        throw new RefusedRow("a judgment needs answers");
      }
      var at = judgment.get("at");
      var seconds = judgment.get("seconds");
      judgments.add(
          new IncomingJudgment(
              Identity.rater(judgment.get("rater")),
              at == null || at.isNull() ? null : Cells.moment(at),
              seconds == null || seconds.isNull() ? null : Cells.seconds(seconds),
              (ObjectNode) ResponseNames.rename(answers, names)));
    }
    return List.copyOf(judgments);
  }
}
