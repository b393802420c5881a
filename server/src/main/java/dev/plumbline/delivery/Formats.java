package dev.plumbline.delivery;

import dev.plumbline.questions.Template;
import dev.plumbline.sentences.RefusedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of formats. */
final class Formats {
  private static final List<Format> ALL =
      List.of(
          new TrlPreference(false), new TrlPreference(true), new JudgmentLines(), new LongCsv());

  private Formats() {}

  static List<Format> all() {
    return ALL;
  }

  static Optional<Format> find(String id) {
    return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }

  /**
   * A value for every option: as given, else as the format begins.
   *
   * @throws IllegalArgumentException naming an option or value that the format does not know
   */
  static Map<String, String> chosen(Format format, Template template, Map<String, String> given) {
    var chosen = new LinkedHashMap<String, String>();
    for (var option : format.options(template)) {
      var value = given.getOrDefault(option.id(), option.initial());
      if (option.values().stream().noneMatch(known -> known.id().equals(value))) {
        throw new RefusedValue("the option {0} has no value {1}", option.id(), value);
      }
      chosen.put(option.id(), value);
    }
    for (var id : given.keySet()) {
      if (!chosen.containsKey(id)) {
        throw new RefusedValue("this format has no option {0}", id);
      }
    }
    return chosen;
  }
}
