package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Input;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.Values;
import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ConversationValue;
import dev.plumbline.questions.inputs.Document;
import dev.plumbline.questions.inputs.ReferenceInput;
import dev.plumbline.questions.inputs.ReferenceValue;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what one row gives to a template's inputs, tolerant of how other tools write it. */
final class Content {
  private final Template template;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, ResponseOrigin> origins = new LinkedHashMap<>();
  private final Map<String, String> placesByGivenId = new LinkedHashMap<>();
  private final List<Sentence> warnings = new ArrayList<>();

  Content(Template template) {
    this.template = template;
  }

  /** In the template's order. */
  Map<String, Value> values() {
    var ordered = new LinkedHashMap<String, Value>();
    for (var input : template.inputs()) {
      var value = values.get(input.id());
      if (value != null) {
        ordered.put(input.id(), value);
      }
    }
    return ordered;
  }

  Map<String, ResponseOrigin> origins() {
    return origins;
  }

  /** From the response ids of the file to {@code @1}, {@code @2} … */
  Map<String, String> placesByGivenId() {
    return placesByGivenId;
  }

  void put(Input input, JsonNode cell) throws RefusedRow {
    values.put(
        input.id(),
        switch (input) {
          case TextInput _ -> new TextValue(shown(cell, input.id()));
          case ResponsesInput _ -> new ResponsesValue(responses(input, cell));
          case ConversationInput _ -> new ConversationValue(Spoken.turns(cell));
          case ReferenceInput _ -> new ReferenceValue(documents(cell));
        });
  }

  /** Adds one response to an input that takes several. */
  void addResponse(Input input, @Nullable JsonNode text, ResponseOrigin origin) throws RefusedRow {
    var responses = new ArrayList<Response>();
    if (values.get(input.id()) instanceof ResponsesValue before) {
      responses.addAll(before.responses());
    }
    responses.add(response(input, text, origin));
    values.put(input.id(), new ResponsesValue(responses));
  }

  /** Adds a further paragraph to a text. */
  void append(Input input, JsonNode cell) throws RefusedRow {
    var more = shown(cell, input.id());
    if (!more.isBlank() && values.get(input.id()) instanceof TextValue(String text)) {
      values.put(input.id(), new TextValue(text.isBlank() ? more : text + "\n\n" + more));
    }
  }

  void put(Input input, Value value) {
    values.put(input.id(), value);
  }

  /**
   * The warnings, once everything is there.
   *
   * @throws RefusedRow with every error that the template finds
   */
  List<Sentence> check() throws RefusedRow {
    Findings findings = Values.check(template, served(values));
    if (!findings.usable()) {
      throw new RefusedRow(
          Sentence.joined(findings.errors().stream().map(Content::placed).toList()));
    }
    var all = new ArrayList<>(warnings);
    findings.warnings().forEach(f -> all.add(placed(f)));
    return List.copyOf(all);
  }

  private static Sentence placed(Flaw flaw) {
    return Sentence.of("{0}: {1}", flaw.path(), flaw.message());
  }

  /** Places are no ids yet: the check sees stand-ins. */
  private static Map<String, Value> served(Map<String, Value> values) {
    var served = new LinkedHashMap<String, Value>();
    values.forEach(
        (id, value) -> served.put(id, ResponseNames.rename(value, p -> "r" + p.substring(1))));
    return served;
  }

  private List<Response> responses(Input input, JsonNode cell) throws RefusedRow {
    var list = Spoken.list(cell);
    if (list == null) {
      list = List.of(cell);
    }
    var responses = new ArrayList<Response>();
    for (var element : list) {
      responses.add(
          element instanceof ObjectNode object
              ? described(input, object)
              : response(input, element, ResponseOrigin.UNKNOWN));
    }
    return responses;
  }

  private Response described(Input input, ObjectNode object) throws RefusedRow {
    var model = Cells.text(object, "model", "model_name", "system");
    var text = object;
    var origin =
        new ResponseOrigin(model, object.get("metadata") instanceof ObjectNode more ? more : null);
    var response =
        response(
            input,
            first(text, "text", "content", "response", "output", "completion", "answer"),
            origin);
    var given = Cells.text(object.get("id"));
    if (given != null && placesByGivenId.put(given, response.id()) != null) {
      throw new RefusedRow("two responses have the id {0}", given);
    }
    return response;
  }

  private Response response(Input input, @Nullable JsonNode text, ResponseOrigin origin)
      throws RefusedRow {
    var place = "@" + (origins.size() + 1);
    origins.put(place, origin);
    return new Response(place, text == null ? "" : shown(text, input.id()));
  }

  private static @Nullable JsonNode first(ObjectNode object, String... names) {
    for (var name : names) {
      if (object.hasNonNull(name)) {
        return object.get(name);
      }
    }
    return null;
  }

  /** Text as it is; numbers and truth values as text, with a warning; a reply as its content. */
  private String shown(JsonNode cell, String input) throws RefusedRow {
    if (cell.isString()) {
      return cell.stringValue();
    }
    var reply = Spoken.lastContent(cell);
    var text = reply == null ? Cells.text(cell) : reply;
    if (text == null && !cell.isNull()) {
      throw new RefusedRow("values.{0}: neither a text nor a message", input);
    }
    if (reply == null) {
      warnings.add(Sentence.of("values.{0}: {1} is not a text", input, cell));
    }
    return text == null ? "" : text;
  }

  private static List<Document> documents(JsonNode cell) {
    var list = Spoken.list(cell);
    if (list == null) {
      list = List.of(cell);
    }
    var documents = new ArrayList<Document>();
    for (var element : list) {
      documents.add(document(element, "d" + (documents.size() + 1)));
    }
    return documents;
  }

  private static Document document(JsonNode element, String id) {
    if (element instanceof ObjectNode object) {
      var given = Cells.text(object.get("id"));
      return new Document(
          given == null ? id : given,
          Cells.text(object, "title", "name"),
          Cells.text(object, "source", "url"),
          Cells.text(object, "text", "content"));
    }
    return new Document(id, "", null, Cells.text(element));
  }
}
