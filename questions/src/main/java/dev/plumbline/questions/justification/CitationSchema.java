package dev.plumbline.questions.justification;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.questions.rubric.Criterion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a justification on one sheet. */
final class CitationSchema {
  private static final int MOST = 1_000;

  private CitationSchema() {}

  static Map<String, Object> answer(String kind, JustificationQuestion question, Sheet sheet) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("text", Schemas.text());
    properties.put("citations", Schemas.array(citation(sheet), question.fewestCitations(), MOST));
    return Schemas.answer(kind, properties);
  }

  private static Map<String, Object> citation(Sheet sheet) {
    var criterion = Schemas.oneOf(sheet.criteria().stream().map(Criterion::id).toList());
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", Schemas.text());
    properties.put("criterion", criterion);
    properties.put("polarity", Schemas.oneOf(CitationParts.names(Polarity.values())));
    properties.put("against", criterion);
    properties.put("severity", Schemas.oneOf(CitationParts.names(Severity.values())));
    properties.put("target", target(sheet));
    return Schemas.object(properties, List.of("id", "criterion", "polarity", "target"));
  }

  private static Map<String, Object> target(Sheet sheet) {
    var offset = Schemas.number(0, Integer.MAX_VALUE);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("input", Schemas.oneOf(List.copyOf(sheet.values().keySet())));
    properties.put("response", Schemas.text());
    properties.put("turn", offset);
    properties.put("document", Schemas.text());
    properties.put("start", offset);
    properties.put("end", offset);
    properties.put("quote", Schemas.text());
    return Schemas.object(properties, List.of("input", "start", "end", "quote"));
  }
}
