package dev.plumbline.questions.justification;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The flat facts of a justification. */
final class CitationParts {
  private CitationParts() {}

  static SequencedMap<String, Object> of(JustificationAnswer answer) {
    var parts = new LinkedHashMap<String, Object>();
    if (!answer.text().isBlank()) {
      parts.put("text", answer.text());
    }
    answer.citations().forEach(citation -> parts.putAll(of(citation)));
    return parts;
  }

  static SequencedMap<String, Object> of(Citation citation) {
    var parts = new LinkedHashMap<String, Object>();
    var path = "citations." + citation.id() + ".";
    parts.put(path + "criterion", citation.criterion());
    putIfSaid(parts, path + "polarity", citation.polarity());
    putIfSaid(parts, path + "against", citation.against());
    putIfSaid(parts, path + "severity", citation.severity());
    var target = citation.target();
    if (target != null) {
      parts.put(path + "input", target.input());
      putIfSaid(parts, path + "response", target.response());
      putIfSaid(parts, path + "turn", target.turn());
      putIfSaid(parts, path + "document", target.document());
      parts.put(path + "start", target.start());
      parts.put(path + "end", target.end());
      parts.put(path + "quote", target.quote());
    }
    return parts;
  }

  static SequencedMap<String, List<String>> values() {
    var values = new LinkedHashMap<String, List<String>>();
    values.put("text", List.of());
    values.put("citations.*.criterion", List.of());
    values.put("citations.*.polarity", names(Polarity.values()));
    values.put("citations.*.against", List.of());
    values.put("citations.*.severity", names(Severity.values()));
    for (var fact : List.of("input", "response", "turn", "document", "start", "end", "quote")) {
      values.put("citations.*." + fact, List.of());
    }
    return values;
  }

  static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::toString).toList();
  }

  private static void putIfSaid(
      SequencedMap<String, Object> parts, String path, @Nullable Object fact) {
    if (fact != null) {
      parts.put(path, fact instanceof Enum<?> name ? name.toString() : fact);
    }
  }
}
