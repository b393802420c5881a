package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Input;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.work.importing.files.JsonRows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows whose columns a mapping assigns; columns that it leaves out become metadata. */
final class MappedRows implements RowShape {
  private final Template template;
  private final Mapping mapping;
  private final ForeignAnswers answers;
  private final Set<String> used;

  MappedRows(Template template, Mapping mapping, ForeignAnswers answers) {
    this.template = template;
    this.mapping = mapping;
    this.answers = answers;
    this.used = new HashSet<>(mapping.fields().values());
  }

  @Override
  public IncomingTask read(ObjectNode row) throws RefusedRow {
    var content = new Content(template);
    for (var input : template.inputs()) {
      put(content, input, row);
    }
    var warnings = content.check();
    return new IncomingTask(
        Identity.externalId(cell(row, Targets.EXTERNAL_ID)),
        content.values(),
        content.origins(),
        List.of(),
        metadata(row),
        answers.judgments(row, content.values()),
        warnings);
  }

  private void put(Content content, Input input, ObjectNode row) throws RefusedRow {
    var whole = cell(row, input.id());
    if (whole != null && !(input.optional() && Cells.blank(whole))) {
      content.put(input, whole);
    }
    var more = cell(row, Targets.more(input));
    if (more != null) {
      content.append(input, more);
    }
    if (input instanceof ResponsesInput responses) {
      putResponses(content, responses, row);
    }
  }

  /** A column that is absent in this row is a response fewer; an empty one is an empty response. */
  private void putResponses(Content content, ResponsesInput input, ObjectNode row)
      throws RefusedRow {
    for (int n = 0; n < input.max(); n++) {
      var text = cell(row, Targets.responseText(input, n));
      if (text != null) {
        var model = Cells.text(cell(row, Targets.responseModel(input, n)));
        content.addResponse(input, text, new ResponseOrigin(model, null));
      }
    }
  }

  private @Nullable JsonNode cell(ObjectNode row, String target) {
    var column = mapping.column(target);
    return column == null ? null : Cells.cell(row, column);
  }

  private ObjectNode metadata(ObjectNode row) {
    var metadata = JsonRows.JSON.createObjectNode().setAll(row);
    metadata.remove(List.copyOf(used));
    return metadata;
  }
}
