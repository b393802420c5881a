package dev.plumbline.questions.choice;

import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.internal.Foreign;
import java.util.Map;
import java.util.Optional;

/** A label of other tools: its id or its title. */
final class ReadChoice {
  private ReadChoice() {}

  static Optional<ChoiceAnswer> read(ChoiceQuestion question, Map<String, Object> given) {
    var value = given.get(Reading.WHOLE);
    return value == null
        ? Optional.empty()
        : question.labels().stream()
            .filter(label -> Foreign.names(value, label.id(), label.title()))
            .findFirst()
            .map(label -> new ChoiceAnswer(label.id()));
  }
}
