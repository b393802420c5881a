package dev.plumbline.questions.choices;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.internal.Foreign;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Sets of labels from other tools: lists of ids or titles, for the task or for each response. */
final class ReadChoices {
  private ReadChoices() {}

  static SequencedMap<String, Sentence> places(ChoicesQuestion question, Template template) {
    var places = new LinkedHashMap<String, Sentence>();
    if (question.on() == null) {
      places.put(Reading.WHOLE, Sentence.asIs(question.title()));
    } else if (template.input(question.on()).orElse(null) instanceof ResponsesInput input) {
      for (int n = 1; n <= input.max(); n++) {
        places.put("" + n, Sentence.of("{0}: response {1}", question.title(), n));
      }
    }
    return places;
  }

  static Optional<ChoicesAnswer> read(
      ChoicesQuestion question, Map<String, Object> given, Sheet sheet) {
    var chosen = new LinkedHashMap<String, List<String>>();
    var units = sheet.units(question.on());
    for (int i = 0; i < units.size(); i++) {
      var value = given.get(question.on() == null ? Reading.WHOLE : "" + (i + 1));
      if (value != null) {
        var labels = labels(question, Foreign.list(value));
        if (labels.isEmpty()) {
          return Optional.empty();
        }
        chosen.put(units.get(i), labels.get());
      }
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new ChoicesAnswer(chosen));
  }

  private static Optional<List<String>> labels(ChoicesQuestion question, List<Object> words) {
    var ids = new ArrayList<String>();
    for (var word : words) {
      var label =
          question.labels().stream()
              .filter(l -> Foreign.names(word, l.id(), l.title()))
              .findFirst();
      if (label.isEmpty()) {
        return Optional.empty();
      }
      ids.add(label.get().id());
    }
    return Optional.of(ids);
  }
}
