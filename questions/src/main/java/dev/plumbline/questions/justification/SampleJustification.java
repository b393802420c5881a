package dev.plumbline.questions.justification;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Target;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Texts;
import dev.plumbline.questions.rubric.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a random justification that quotes what the sheet shows. */
final class SampleJustification {
  private final JustificationQuestion question;
  private final Sheet sheet;
  private final RandomGenerator random;
  private final List<String> criteria;

  SampleJustification(JustificationQuestion question, Sheet sheet, RandomGenerator random) {
    this.question = question;
    this.sheet = sheet;
    this.random = random;
    this.criteria = sheet.criteria().stream().map(Criterion::id).toList();
  }

  JustificationAnswer answer() {
    var citations = citations();
    var text = new StringBuilder(Samples.prose(random, question.lengths().sample(random)));
    citations.forEach(citation -> text.append(" {{").append(citation.id()).append("}}"));
    return new JustificationAnswer(text.toString(), citations);
  }

  private List<Citation> citations() {
    var places = places();
    if (criteria.isEmpty() || places.isEmpty()) {
      return List.of();
    }
    var cited = new ArrayList<>(question.requiredCriteria());
    int count = Math.max(question.fewestCitations(), cited.size()) + random.nextInt(3);
    while (cited.size() < count) {
      cited.add(Samples.one(criteria, random));
    }
    return cited.stream()
        .map(criterion -> citation(criterion, Samples.one(places, random)))
        .toList();
  }

  private Citation citation(String criterion, Place place) {
    var others = criteria.stream().filter(other -> !other.equals(criterion)).toList();
    boolean tension = !others.isEmpty() && random.nextInt(5) == 0;
    var plain = random.nextBoolean() ? Polarity.STRENGTH : Polarity.WEAKNESS;
    return new Citation(
        Samples.id(random),
        criterion,
        tension ? Polarity.TENSION : plain,
        tension ? Samples.one(others, random) : null,
        random.nextBoolean() ? Samples.one(List.of(Severity.values()), random) : null,
        place.quoted(random));
  }

  /** A text that can be quoted, with a target that names it. */
  private record Place(Target whole, String text) {
    Target quoted(RandomGenerator random) {
      int length = Texts.length(text);
      int start = random.nextInt(length);
      int end = random.nextInt(start + 1, length + 1);
      var quote = Texts.between(text, start, end);
      return new Target(
          whole.input(), whole.response(), whole.turn(), whole.document(), start, end, quote);
    }
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    sheet
        .values()
        .forEach(
            (input, value) -> {
              for (var whole : value.targets(input)) {
                value
                    .source(whole)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> places.add(new Place(whole, text)));
              }
            });
    return places;
  }
}
