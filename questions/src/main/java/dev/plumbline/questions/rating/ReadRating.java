package dev.plumbline.questions.rating;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.internal.Foreign;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Ratings of other tools: one number for the whole task, one a dimension, or one a response and
 * dimension, {@code <n>.<dimension>}.
 */
final class ReadRating {
  private ReadRating() {}

  static SequencedMap<String, Sentence> places(RatingQuestion question, Template template) {
    var places = new LinkedHashMap<String, Sentence>();
    if (question.on() == null) {
      addDimensions(places, question, "", Sentence.asIs(question.title()));
    } else if (template.input(question.on()).orElse(null) instanceof ResponsesInput input) {
      for (int n = 1; n <= input.max(); n++) {
        addDimensions(
            places, question, "" + n, Sentence.of("{0}: response {1}", question.title(), n));
      }
    }
    return places;
  }

  static Optional<RatingAnswer> read(
      RatingQuestion question, Map<String, Object> given, Sheet sheet) {
    var ratings = new LinkedHashMap<String, Map<String, Integer>>();
    var units = sheet.units(question.on());
    for (int i = 0; i < units.size(); i++) {
      var unit = question.on() == null ? "" : "" + (i + 1);
      var points = new LinkedHashMap<String, Integer>();
      for (var dimension : question.dimensions()) {
        var value = given.get(place(question, unit, dimension.id()));
        if (value != null && Foreign.number(value).isEmpty()) {
          return Optional.empty();
        }
        if (value != null) {
          points.put(dimension.id(), Foreign.number(value).getAsInt());
        }
      }
      if (!points.isEmpty()) {
        ratings.put(units.get(i), points);
      }
    }
    return ratings.isEmpty() ? Optional.empty() : Optional.of(new RatingAnswer(ratings));
  }

  private static void addDimensions(
      Map<String, Sentence> places, RatingQuestion question, String unit, Sentence title) {
    for (var dimension : question.dimensions()) {
      places.put(
          place(question, unit, dimension.id()), Sentence.of("{0}, {1}", title, dimension.title()));
    }
  }

  private static String place(RatingQuestion question, String unit, String dimension) {
    boolean single = question.dimensions().size() == 1;
    if (single) {
      return unit.isEmpty() ? Reading.WHOLE : unit;
    }
    return unit.isEmpty() ? dimension : unit + "." + dimension;
  }
}
